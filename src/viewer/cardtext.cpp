#include "viewer/cardtext.h"

#include <QApplication>
#include <QFontMetrics>

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

} // namespace pamphlet::CardText
