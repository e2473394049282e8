#include "viewer/cardtext.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace pamphlet::CardText {

QFont font(int pixels, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

int height(const QString &text, const QFont &font, int width, int maximumLines)
{
    if (text.isEmpty()) {
        return 0;
    }
    constexpr int unlimited = 10'000;
    const QFontMetrics metrics(font);
    const int wanted = metrics.boundingRect(QRect(0, 0, width, unlimited), Qt::TextWordWrap, text).height();
    return std::min(wanted, maximumLines * metrics.lineSpacing());
}

QString fitted(const QString &text, const QFont &font, int width, int maximumLines)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    int start = 0; // of the last line
    for (int i = 0; i < maximumLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            return text;
        }
        line.setLineWidth(width);
        start = line.textStart();
    }
    const bool more = layout.createLine().isValid();
    return more ? text.left(start) + QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width) : text;
}

} // namespace pamphlet::CardText
