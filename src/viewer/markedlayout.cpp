#include "viewer/markedlayout.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr qsizetype longest = 1000; // characters that are looked at; no card shows more
constexpr qsizetype before = 24; // characters kept in front of a mark that is moved into sight
const QString ellipsis = QStringLiteral("…");

// One line of text, its marks within it. Places stay the same.
MarkedText tidy(const MarkedText &marked)
{
    MarkedText result{marked.text.left(longest), {}};
    std::replace_if(
        result.text.begin(), result.text.end(), [](QChar c) { return c.isSpace(); }, QLatin1Char(' '));
    for (const MarkedText::Range &mark : marked.marks) {
        const qsizetype start = std::clamp<qsizetype>(mark.start, 0, result.text.size());
        const qsizetype end = std::clamp(mark.start + mark.length, start, result.text.size());
        if (end > start) {
            result.marks.append({start, end - start});
        }
    }
    return result;
}

// The last place up to `position` where `text` may be parted.
qsizetype boundary(QTextBoundaryFinder::BoundaryType type, const QString &text, qsizetype position)
{
    QTextBoundaryFinder finder(type, text);
    finder.setPosition(position);
    return finder.isAtBoundary() ? position : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

MarkedText from(const MarkedText &marked, qsizetype start)
{
    MarkedText result{ellipsis + marked.text.mid(start), {}};
    for (const MarkedText::Range &mark : marked.marks) {
        if (mark.start >= start) {
            result.marks.append({mark.start - start + ellipsis.size(), mark.length});
        }
    }
    return result;
}

MarkedText upTo(const MarkedText &marked, qsizetype end)
{
    MarkedText result{marked.text.left(end), marked.marks};
    while (result.text.endsWith(QLatin1Char(' '))) {
        result.text.chop(1);
    }
    result.text += ellipsis;
    return tidy(result);
}

} // namespace

MarkedLayout::MarkedLayout(const MarkedText &marked, const Style &style, qreal width, int maximumLines)
    : m_style(style)
    , m_width(std::max(width, qreal(1)))
{
    const MarkedText whole = tidy(marked);
    prepare(whole);
    const qsizetype end = layOut(maximumLines);
    const auto mark = whole.marks.isEmpty() ? MarkedText::Range() : whole.marks.first();
    if (end < mark.start + mark.length && mark.start > before) {
        prepare(from(whole, boundary(QTextBoundaryFinder::Word, whole.text, mark.start - before)));
    }
    shorten(maximumLines);
}

void MarkedLayout::prepare(const MarkedText &marked)
{
    m_marked = marked;
    m_layout = std::make_unique<QTextLayout>(marked.text, m_style.font);
    QTextOption option;
    const bool fromRight = marked.text.isRightToLeft(); // each text in its own direction
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(fromRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setForeground(m_style.markColor);
    if (m_style.markGround.isValid()) {
        format.setBackground(m_style.markGround);
    } else {
        format.setFontUnderline(true);
    }
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedText::Range &mark : marked.marks) {
        formats.append({int(mark.start), int(mark.length), format});
    }
    m_layout->setFormats(formats);
}

// Where the text ends that fits.
qsizetype MarkedLayout::layOut(int maximumLines)
{
    m_height = 0;
    qsizetype end = 0;
    m_layout->beginLayout();
    for (int i = 0; i < maximumLines; ++i) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(m_width);
        line.setPosition({0, m_height});
        m_height += line.height();
        end = line.textStart() + line.textLength();
    }
    m_layout->endLayout();
    return end;
}

void MarkedLayout::shorten(int maximumLines)
{
    const MarkedText whole = m_marked;
    qsizetype end = layOut(maximumLines);
    bool fits = end >= whole.text.size();
    while (!fits && end > 0) {
        const qsizetype word = boundary(QTextBoundaryFinder::Word, whole.text, end - 1);
        end = word > 0 ? word : boundary(QTextBoundaryFinder::Grapheme, whole.text, end - 1);
        prepare(upTo(whole, end));
        fits = layOut(maximumLines) >= m_marked.text.size();
    }
}

void MarkedLayout::draw(QPainter &painter, QPointF position) const
{
    painter.setPen(m_style.color);
    m_layout->draw(&painter, position);
}

} // namespace pamphlet
