#include "article/sourcecursor.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr qsizetype enough = 24; // bytes that tell one piece of text from another
constexpr qsizetype nearby = 400; // bytes; an escape or an entity shifts columns by a few

qsizetype lineEndFrom(QByteArrayView source, qsizetype at)
{
    const qsizetype end = source.indexOf('\n', at);
    return end < 0 ? source.size() : end;
}

} // namespace

SourceCursor::SourceCursor(QByteArrayView source, int lineOffset)
    : m_source(source)
    , m_lineOffset(lineOffset)
    , m_lineEnd(lineEndFrom(source, 0))
{
}

SourcePlace SourceCursor::find(QByteArrayView literal, int line, int byteColumn)
{
    goToLine(line);
    const QByteArrayView start = literal.first(std::min(literal.size(), enough));
    qsizetype at = m_lineStart + std::max(byteColumn, 1) - 1;
    if (at < m_at || at > m_lineEnd || !m_source.sliced(at).startsWith(start)) {
        const QByteArrayView window = m_source.sliced(m_at, std::min(nearby, m_lineEnd - m_at));
        const qsizetype found = window.indexOf(start);
        at = found >= 0 ? m_at + found : std::clamp(at, m_at, m_lineEnd);
    }
    goToByte(at);
    const SourcePlace place{m_line + m_lineOffset, m_column};
    goToByte(std::min(at + literal.size(), m_lineEnd));
    return place;
}

void SourceCursor::goToLine(int line)
{
    while (m_line < line && m_lineEnd < m_source.size()) {
        m_at = m_lineStart = m_lineEnd + 1;
        m_lineEnd = lineEndFrom(m_source, m_at);
        ++m_line;
        m_column = 1;
    }
}

void SourceCursor::goToByte(qsizetype at)
{
    for (; m_at < at; ++m_at) {
        m_column += (uchar(m_source[m_at]) & 0xC0) != 0x80; // not the later bytes of a character
    }
}

} // namespace pamphlet
