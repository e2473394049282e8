#pragma once

#include "search/searchresults.h"

#include <QColor>
#include <QFont>
#include <QTextLayout>

#include <memory>

namespace pamphlet {

// A text laid out in a few lines, with its marked words set off: bold, on a pale ground. What does not fit ends in "…";
// a first mark that would be left out that way is moved into sight.
class MarkedLayout {
public:
    struct Style {
        QFont font;
        QColor color;
        QColor markColor;
        QColor markGround; // invalid for none: the marks are underlined then
    };

    MarkedLayout(const MarkedText &marked, const Style &style, qreal width, int maximumLines);

    qreal height() const { return m_height; }
    QString text() const; // as shown
    QList<QTextLayout::FormatRange> formats() const { return m_layout->formats(); }
    void draw(QPainter &painter, QPointF position) const;

private:
    void shape(const MarkedText &marked);
    void breakLines(int maximumLines);
    qsizetype fillLines(int maximumLines, qreal lastLineRoom);
    bool isFromRight() const;

    Style m_style;
    qreal m_width;
    std::unique_ptr<QTextLayout> m_layout; // of the whole text, since shaping it is what takes time
    qsizetype m_end = 0; // of what is shown
    qreal m_height = 0;
};

} // namespace pamphlet
