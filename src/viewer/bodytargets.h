#pragma once

#include "viewer/bodyoutline.h"

#include <QRectF>
#include <QSet>
#include <QStringList>

namespace pamphlet {

// Where a finger or the arrow keys land on the drawn body. Only regions that are `live` can be reached.
class BodyTargets {
public:
    BodyTargets() = default;
    // The pieces stand where they are drawn, in pixels; `edge` is how far a piece is drawn beyond its shape.
    BodyTargets(QList<BodyPiece> pieces, const QSet<QString> &live, double edge);

    // The region that a finger at `point` means; empty when it is none.
    QString at(const QPointF &point) const;
    // The piece next to `piece` in the direction of an arrow key; `piece` itself where the body ends.
    int neighbour(int piece, Qt::Key arrow) const;
    // A piece of the region; -1 when it cannot be reached.
    int pieceOf(const QString &region) const;
    // The piece of the region whose middle is nearest to `point`.
    int pieceNear(const QString &region, const QPointF &point) const;
    QString regionOf(int piece) const;
    QRectF bounds(int piece) const;
    QRectF bounds(const QString &region) const;
    QStringList regions() const; // from head to foot

private:
    double distance(const BodyPiece &piece, const QPointF &point) const;
    bool isLive(const BodyPiece &piece) const { return m_live.contains(piece.region); }
    bool isSmall(const BodyPiece &piece) const;

    QList<BodyPiece> m_pieces;
    QSet<QString> m_live;
    double m_edge = 0;
};

} // namespace pamphlet
