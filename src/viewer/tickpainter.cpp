#include "viewer/tickpainter.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"

#include <QPainter>

namespace pamphlet {

int tickSize(const Appearance &appearance)
{
    return appearance.scaled(26);
}

void paintTick(QPainter &painter, const QRect &box, bool ticked, const Appearance &appearance)
{
    const Theme &theme = appearance.theme();
    const QColor teal = theme.color(QStringLiteral("teal"));
    painter.setPen(QPen(ticked ? teal : theme.color(QStringLiteral("soft")), 2));
    painter.setBrush(ticked ? teal : theme.color(QStringLiteral("card")));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
    if (ticked) {
        Icons::control(QStringLiteral("check"), theme.color(QStringLiteral("on-teal")))
            .paint(&painter, box.adjusted(3, 3, -3, -3));
    }
}

} // namespace pamphlet
