#include "viewer/bodypainter.h"

#include "reader/theme.h"

#include <QHash>
#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr double outlineWidth = 2; // of a theme that outlines regions: it has a colour of its own for that
constexpr double ring = 4.5; // the focus ring, and the same again between it and the region
constexpr double lineWidth = 3;

void paintPiece(QPainter &painter, const BodyPiece &piece, const QColor &color, double width)
{
    painter.setBrush(color);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(piece.shape, Qt::WindingFill);
}

QColor fillOf(const QString &region, const BodyLook &look, const Theme &theme)
{
    if (!look.live.contains(region)) {
        return theme.color(QStringLiteral("body-quiet"));
    }
    if (region == look.chosen || region == look.pressed) {
        return theme.color(QStringLiteral("body-here"));
    }
    const bool pointedAt = region == look.hovered || region == look.focused;
    return theme.color(pointedAt ? QStringLiteral("body-hover") : QStringLiteral("body"));
}

// All pieces of a region first in one colour, then in the next: they may overlap, such as head and ears.
void paintRegion(QPainter &painter, const QList<BodyPiece> &pieces, const BodyLook &look, const Theme &theme)
{
    const QString region = pieces.first().region;
    auto paintAll = [&](const QColor &color, double width) {
        for (const BodyPiece &piece : pieces) {
            paintPiece(painter, piece, color, width);
        }
    };
    if (!region.isEmpty() && region == look.focused) {
        paintAll(theme.color(QStringLiteral("focus")), softEdge + 4 * ring);
        paintAll(theme.color(QStringLiteral("pale")), softEdge + 2 * ring);
    }
    const QColor line = theme.color(QStringLiteral("body-line"));
    const bool outlined = look.live.contains(region) && line != theme.color(QStringLiteral("body"));
    if (outlined) {
        paintAll(line, softEdge);
    }
    paintAll(fillOf(region, look, theme), outlined ? softEdge - 2 * outlineWidth : softEdge);
}

} // namespace

void paintBody(QPainter &painter, const BodyOutline &body, const BodyLook &look, const Theme &theme)
{
    QStringList order; // the region with the ring comes last, over its neighbours
    QHash<QString, QList<BodyPiece>> regions;
    for (const BodyPiece &piece : body.pieces) {
        if (!regions.contains(piece.region)) {
            piece.region == look.focused ? order.append(piece.region) : order.prepend(piece.region);
        }
        regions[piece.region].append(piece);
    }
    for (const QString &region : std::as_const(order)) {
        paintRegion(painter, regions.value(region), look, theme);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(QStringLiteral("pale")), lineWidth, Qt::SolidLine, Qt::RoundCap));
    for (const QPolygonF &line : body.lines) {
        painter.drawPolyline(line);
    }
}

void paintName(QPainter &painter, const QString &name, const QRectF &at, const QRectF &room, const Theme &theme)
{
    const QSizeF size = painter.fontMetrics().size(0, name) + QSize(24, 14);
    QRectF box(QPointF(at.center().x() - size.width() / 2, at.top() - size.height() - 8), size);
    if (box.top() < room.top()) {
        box.moveTop(at.bottom() + 8);
    }
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(QStringLiteral("ink")));
    painter.drawRoundedRect(box, 10, 10);
    painter.setPen(theme.color(QStringLiteral("paper")));
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace pamphlet
