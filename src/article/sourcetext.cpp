#include "article/sourcetext.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr qsizetype window = 4000; // characters; a value of front matter is shorter

bool standsAlone(QStringView text, qsizetype at, qsizetype length)
{
    const bool before = at > 0 && text[at - 1].isLetterOrNumber();
    const bool after = at + length < text.size() && text[at + length].isLetterOrNumber();
    return !before && !after;
}

} // namespace

SourceText::SourceText(const QByteArray &utf8)
    : m_text(QString::fromUtf8(utf8))
    , m_lineStarts{0}
{
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1)) {
        m_lineStarts.append(at + 1);
    }
}

void SourceText::goToLine(int line)
{
    m_at = m_lineStarts[std::clamp<qsizetype>(line - 1, 0, m_lineStarts.size() - 1)];
}

SourcePlace SourceText::find(QStringView word)
{
    const QStringView near = QStringView(m_text).sliced(m_at, std::min(window, m_text.size() - m_at));
    for (qsizetype at = near.indexOf(word); at >= 0 && !word.isEmpty(); at = near.indexOf(word, at + 1)) {
        if (standsAlone(near, at, word.size())) {
            const SourcePlace place = placeOf(m_at + at);
            m_at += at + word.size();
            return place;
        }
    }
    return placeOf(m_at);
}

SourcePlace SourceText::placeOf(qsizetype at) const
{
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), at);
    return {int(after - m_lineStarts.begin()), int(at - *(after - 1)) + 1};
}

} // namespace pamphlet
