#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QRectF>

namespace pamphlet {

// Collects flat shapes as SVG text and knows how much room they take. Lengths are centimetres, y grows downwards;
// colours are "#RRGGBB".
class SvgCanvas {
public:
    // A limb: two circles and what a rubber band around them encloses.
    void capsule(QPointF a, double radiusA, QPointF b, double radiusB, const QByteArray &fill);
    void circle(QPointF middle, double radius, const QByteArray &fill, double opacity = 1);
    void ellipse(QPointF middle, double radiusX, double radiusY, double rotation, const QByteArray &fill);
    void roundedRect(const QRectF &rect, double radius, const QByteArray &fill);
    void line(const QList<QPointF> &points, double width, const QByteArray &stroke);
    // A quadratic curve from a to b, drawn towards `control`.
    void curve(QPointF a, QPointF control, QPointF b, double width, const QByteArray &stroke);
    // A tube: smooth along both sides, straight across its two ends. The sides begin at the same end.
    void tube(const QList<QPointF> &left, const QList<QPointF> &right, const QByteArray &fill);
    // A smooth closed outline through the points.
    void blob(const QList<QPointF> &points, const QByteArray &fill);
    void polygon(const QList<QPointF> &points, const QByteArray &fill);
    // Path data as SVG writes it; `bounds` is the room it takes.
    void path(const QByteArray &data, const QRectF &bounds, const QByteArray &fill);

    // The shapes of `part`, mirrored when asked, enlarged, turned by `rotation` degrees, and put at `origin`.
    void place(const SvgCanvas &part, QPointF origin, double rotation, double scale, bool mirrored);
    void append(const SvgCanvas &other);
    const QByteArray &shapes() const { return m_shapes; }
    QRectF bounds() const { return m_bounds; }

    // As short as SVG reads it: two digits behind the point at most.
    static QByteArray number(double value);
    // `colour` made darker by multiplying its parts with `factor`.
    static QByteArray shaded(const QByteArray &colour, double factor);

private:
    void include(QPointF point, double margin);
    void include(const QRectF &rect);

    QByteArray m_shapes;
    QRectF m_bounds;
    bool m_empty = true;
};

} // namespace pamphlet
