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

// The last place up to `position` where a word begins or ends.
qsizetype wordBoundary(const QString &text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
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

} // namespace

MarkedLayout::MarkedLayout(const MarkedText &marked, const Style &style, qreal width, int maximumLines)
    : m_style(style)
    , m_width(std::max(width, qreal(1)))
{
    const MarkedText whole = tidy(marked);
    shape(whole);
    breakLines(maximumLines);
    const auto mark = whole.marks.isEmpty() ? MarkedText::Range() : whole.marks.first();
    if (m_end < mark.start + mark.length && mark.start > before) {
        shape(from(whole, wordBoundary(whole.text, mark.start - before)));
        breakLines(maximumLines);
    }
}

void MarkedLayout::shape(const MarkedText &marked)
{
    m_layout = std::make_unique<QTextLayout>(marked.text, m_style.font);
    QTextOption option;
    const bool fromRight = isFromRight(); // each text in its own direction
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

bool MarkedLayout::isFromRight() const
{
    return m_layout->text().isRightToLeft();
}

void MarkedLayout::breakLines(int maximumLines)
{
    m_end = fillLines(maximumLines, 0);
    if (m_end < m_layout->text().size()) {
        m_end = fillLines(maximumLines, QFontMetricsF(m_style.font).horizontalAdvance(ellipsis));
    }
}

// Where the text ends that fits, when the last line leaves so much room at its end.
qsizetype MarkedLayout::fillLines(int maximumLines, qreal lastLineRoom)
{
    m_height = 0;
    qsizetype end = 0;
    m_layout->beginLayout();
    for (int i = 1; i <= maximumLines; ++i) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid()) {
            break;
        }
        const qreal room = i == maximumLines ? lastLineRoom : 0;
        line.setLineWidth(std::max(m_width - room, qreal(1)));
        line.setPosition({isFromRight() ? room : 0, m_height});
        m_height += line.height();
        end = line.textStart() + line.textLength();
    }
    m_layout->endLayout();
    return end;
}

QString MarkedLayout::text() const
{
    const QString whole = m_layout->text();
    return m_end < whole.size() ? whole.left(m_end).trimmed() + ellipsis : whole;
}

void MarkedLayout::draw(QPainter &painter, QPointF position) const
{
    painter.setPen(m_style.color);
    m_layout->draw(&painter, position);
    if (m_end >= m_layout->text().size() || m_layout->lineCount() == 0) {
        return;
    }
    const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
    const QRectF text = last.naturalTextRect();
    const qreal advance = QFontMetricsF(m_style.font).horizontalAdvance(ellipsis);
    const qreal x = isFromRight() ? text.left() - advance : text.right();
    painter.setFont(m_style.font);
    painter.drawText(position + QPointF(x, last.y() + last.ascent()), ellipsis);
}

} // namespace pamphlet
