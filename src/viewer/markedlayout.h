#pragma once

#include "library/searchresults.h"

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

    bool isEmpty() const { return m_marked.text.isEmpty(); }
    qreal height() const { return m_height; }
    QString text() const { return m_marked.text; } // as shown
    QList<QTextLayout::FormatRange> formats() const { return m_layout->formats(); }
    void draw(QPainter &painter, QPointF position) const;

private:
    void prepare(const MarkedText &marked);
    qsizetype layOut(int maximumLines);
    void shorten(int maximumLines);

    Style m_style;
    qreal m_width;
    MarkedText m_marked;
    std::unique_ptr<QTextLayout> m_layout;
    qreal m_height = 0;
};

} // namespace pamphlet
