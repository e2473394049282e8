#pragma once

#include <QList>
#include <QPolygonF>
#include <QSizeF>
#include <QString>

namespace pamphlet {

enum class BodySide { Front, Back };

// A piece of the drawn body: a region of the body map, or a part of one.
struct BodyPiece {
    QString region; // empty for a piece that belongs to no region
    QPolygonF shape;
    bool isLine = false; // only as wide as its pen, such as a thumb
};

struct BodyOutline {
    QList<BodyPiece> pieces;
    QList<QPolygonF> lines; // in the colour of the ground; they tell front from back
};

// The person of the body map is drawn in an area of bodySize. Pieces are drawn with a pen of softEdge in their own
// colour: that rounds their corners and leaves the same narrow gap between all of them.
constexpr QSizeF bodySize(300, 706);
constexpr double softEdge = 9;
BodyOutline bodyOutline(BodySide side);

} // namespace pamphlet
