#include "viewer/bodytargets.h"

#include "article/bodyregions.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pamphlet {

namespace {

constexpr double reach = 24; // pixels: a finger covers as much on each side

double distanceToEdge(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    return QLineF(point, from + along * part).length();
}

// How far ahead `to` is, with what lies aside counting more; infinite when it is not ahead.
double effort(const QPointF &from, const QPointF &to, Qt::Key arrow)
{
    const QPointF way = to - from;
    const bool level = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const bool backwards = arrow == Qt::Key_Left || arrow == Qt::Key_Up;
    const double ahead = (level ? way.x() : way.y()) * (backwards ? -1 : 1);
    const double aside = std::abs(level ? way.y() : way.x());
    return ahead < 1 || aside > 3 * ahead ? std::numeric_limits<double>::infinity() : ahead + 2 * aside;
}

} // namespace

BodyTargets::BodyTargets(QList<BodyPiece> pieces, const QSet<QString> &live, double edge)
    : m_pieces(std::move(pieces))
    , m_live(live)
    , m_edge(edge)
{
}

double BodyTargets::distance(const BodyPiece &piece, const QPointF &point) const
{
    if (piece.shape.containsPoint(point, Qt::WindingFill)) {
        return 0;
    }
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < piece.shape.size(); ++i) {
        nearest = std::min(nearest, distanceToEdge(point, piece.shape[i], piece.shape[(i + 1) % piece.shape.size()]));
    }
    return std::max(0.0, nearest - m_edge);
}

bool BodyTargets::isSmall(const BodyPiece &piece) const
{
    const QSizeF size = piece.shape.boundingRect().size();
    return std::min(size.width(), size.height()) + 2 * m_edge < 2 * reach;
}

QString BodyTargets::at(const QPointF &point) const
{
    QString under; // the piece that was touched
    bool quiet = false;
    QString centred; // a small one whose middle is under the finger
    QString near;
    double middleDistance = reach;
    double edgeDistance = reach;
    for (const BodyPiece &piece : m_pieces) {
        const double away = distance(piece, point);
        if (!isLive(piece)) {
            quiet = quiet || (away == 0 && !piece.region.isEmpty());
            continue;
        }
        if (away == 0 && isSmall(piece)) {
            return piece.region;
        }
        if (away == 0) {
            under = piece.region;
        }
        const double middle = QLineF(point, piece.shape.boundingRect().center()).length();
        if (isSmall(piece) && middle < middleDistance) {
            middleDistance = middle;
            centred = piece.region;
        }
        if (away < edgeDistance) {
            edgeDistance = away;
            near = piece.region;
        }
    }
    if (quiet) {
        return {};
    }
    return !centred.isEmpty() ? centred : !under.isEmpty() ? under : near;
}

int BodyTargets::neighbour(int piece, Qt::Key arrow) const
{
    if (piece < 0 || piece >= m_pieces.size()) {
        return piece;
    }
    int best = piece;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < m_pieces.size(); ++i) {
        if (!isLive(m_pieces[i]) || m_pieces[i].isLine || m_pieces[i].region == m_pieces[piece].region) {
            continue;
        }
        const double found = effort(bounds(piece).center(), bounds(i).center(), arrow);
        if (found < least) {
            least = found;
            best = i;
        }
    }
    return best;
}

int BodyTargets::pieceOf(const QString &region) const
{
    for (int i = 0; i < m_pieces.size(); ++i) {
        if (isLive(m_pieces[i]) && m_pieces[i].region == region) {
            return i;
        }
    }
    return -1;
}

int BodyTargets::pieceNear(const QString &region, const QPointF &point) const
{
    int best = pieceOf(region);
    for (int i = 0; i < m_pieces.size(); ++i) {
        const bool other = m_pieces[i].region == region && !m_pieces[i].isLine && best >= 0;
        if (other && QLineF(point, bounds(i).center()).length() < QLineF(point, bounds(best).center()).length()) {
            best = i;
        }
    }
    return best;
}

QString BodyTargets::regionOf(int piece) const
{
    return piece >= 0 && piece < m_pieces.size() ? m_pieces[piece].region : QString();
}

QRectF BodyTargets::bounds(int piece) const
{
    return m_pieces.at(piece).shape.boundingRect().adjusted(-m_edge, -m_edge, m_edge, m_edge);
}

QRectF BodyTargets::bounds(const QString &region) const
{
    QRectF all;
    for (int i = 0; i < m_pieces.size(); ++i) {
        all = m_pieces[i].region == region ? all.united(bounds(i)) : all;
    }
    return all;
}

QStringList BodyTargets::regions() const
{
    QStringList regions;
    for (const QString &region : bodyRegions()) {
        if (pieceOf(region) >= 0) {
            regions.append(region);
        }
    }
    return regions;
}

} // namespace pamphlet
