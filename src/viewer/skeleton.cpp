#include "viewer/skeleton.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace pamphlet {

void Skeleton::setShapesShown(bool shown)
{
    m_shapesShown = shown;
    update();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_Widget, &option, &painter, this); // the background of the style sheet
    if (!m_shapesShown) {
        return;
    }
    constexpr int measure = 800; // as wide as the text of an article
    const int width = std::min(measure, this->width() - 72);
    const int left = (this->width() - width) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor shade = palette().color(QPalette::WindowText);
    shade.setAlphaF(0.08F);
    painter.setBrush(shade);
    painter.drawRoundedRect(left, 48, width / 2, 36, 8, 8);
    painter.drawRoundedRect(left, 104, width / 3, 16, 6, 6);
    painter.drawRoundedRect(left, 160, width, 110, 14, 14);
    painter.drawRoundedRect(left, 286, width, 90, 14, 14);
    for (int line = 0; line < 6; ++line) {
        painter.drawRoundedRect(left, 420 + line * 34, line % 3 == 2 ? width * 2 / 3 : width, 16, 6, 6);
    }
}

} // namespace pamphlet
