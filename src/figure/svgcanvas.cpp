#include "figure/svgcanvas.h"

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

QByteArray pair(QPointF p)
{
    return SvgCanvas::number(p.x()) + ' ' + SvgCanvas::number(p.y());
}

QPointF polar(QPointF middle, double radius, double angle)
{
    return {middle.x() + radius * std::cos(angle), middle.y() + radius * std::sin(angle)};
}

} // namespace

QByteArray SvgCanvas::number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    if (text.endsWith('.')) {
        text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray SvgCanvas::shaded(const QByteArray &colour, double factor)
{
    QByteArray result = "#";
    for (int i = 1; i < 7; i += 2) {
        const int part = std::clamp(int(std::lround(colour.mid(i, 2).toInt(nullptr, 16) * factor)), 0, 255);
        result += QByteArray::number(part, 16).rightJustified(2, '0').toUpper();
    }
    return result;
}

void SvgCanvas::include(const QRectF &rect)
{
    if (m_empty) {
        m_bounds = rect;
        m_empty = false;
        return;
    }
    // QRectF::united() overlooks a rectangle without area.
    m_bounds.setCoords(std::min(m_bounds.left(), rect.left()), std::min(m_bounds.top(), rect.top()),
        std::max(m_bounds.right(), rect.right()), std::max(m_bounds.bottom(), rect.bottom()));
}

void SvgCanvas::include(QPointF point, double margin)
{
    const QRectF around(point.x() - margin, point.y() - margin, 2 * margin, 2 * margin);
    include(around);
}

void SvgCanvas::capsule(QPointF a, double radiusA, QPointF b, double radiusB, const QByteArray &fill)
{
    const double distance = std::hypot(b.x() - a.x(), b.y() - a.y());
    if (distance <= std::abs(radiusA - radiusB) + 0.01) { // seen from its end
        circle(radiusA > radiusB ? a : b, std::max(radiusA, radiusB), fill);
        return;
    }
    const double along = std::atan2(b.y() - a.y(), b.x() - a.x());
    const double to = std::acos((radiusA - radiusB) / distance);
    const QByteArray ra = number(radiusA);
    const QByteArray rb = number(radiusB);
    m_shapes += "<path d=\"M" + pair(polar(a, radiusA, along + to)) + 'L' + pair(polar(b, radiusB, along + to)) + 'A'
        + rb + ' ' + rb + " 0 " + (radiusB > radiusA ? '1' : '0') + " 0 " + pair(polar(b, radiusB, along - to)) + 'L'
        + pair(polar(a, radiusA, along - to)) + 'A' + ra + ' ' + ra + " 0 " + (radiusA > radiusB ? '1' : '0') + " 0 "
        + pair(polar(a, radiusA, along + to)) + "Z\" fill=\"" + fill + "\"/>";
    include(a, radiusA);
    include(b, radiusB);
}

void SvgCanvas::circle(QPointF middle, double radius, const QByteArray &fill, double opacity)
{
    m_shapes += "<circle cx=\"" + number(middle.x()) + "\" cy=\"" + number(middle.y()) + "\" r=\"" + number(radius)
        + "\" fill=\"" + fill + '"' + (opacity < 1 ? " opacity=\"" + number(opacity) + '"' : QByteArray()) + "/>";
    include(middle, radius);
}

void SvgCanvas::ellipse(QPointF middle, double radiusX, double radiusY, double rotation, const QByteArray &fill)
{
    m_shapes += "<ellipse rx=\"" + number(radiusX) + "\" ry=\"" + number(radiusY) + "\" transform=\"translate("
        + pair(middle) + ") rotate(" + number(rotation) + ")\" fill=\"" + fill + "\"/>";
    include(middle, std::max(radiusX, radiusY));
}

void SvgCanvas::roundedRect(const QRectF &rect, double radius, const QByteArray &fill)
{
    m_shapes += "<rect x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\" width=\"" + number(rect.width())
        + "\" height=\"" + number(rect.height()) + "\" rx=\"" + number(radius) + "\" fill=\"" + fill + "\"/>";
    include(rect);
}

void SvgCanvas::line(const QList<QPointF> &points, double width, const QByteArray &stroke)
{
    QByteArray data;
    for (const QPointF &point : points) {
        data += (data.isEmpty() ? 'M' : 'L') + pair(point);
        include(point, width / 2);
    }
    m_shapes += "<path d=\"" + data + "\" fill=\"none\" stroke=\"" + stroke + "\" stroke-width=\"" + number(width)
        + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
}

void SvgCanvas::curve(QPointF a, QPointF control, QPointF b, double width, const QByteArray &stroke)
{
    m_shapes += "<path d=\"M" + pair(a) + 'Q' + pair(control) + ' ' + pair(b) + "\" fill=\"none\" stroke=\"" + stroke
        + "\" stroke-width=\"" + number(width) + "\" stroke-linecap=\"round\"/>";
    include(a, width / 2);
    include(b, width / 2);
    include((a + 2 * control + b) / 4, width / 2); // the middle of the curve
}

void SvgCanvas::blob(const QList<QPointF> &points, const QByteArray &fill)
{
    // Catmull-Rom through the points, written as cubic curves.
    const qsizetype n = points.size();
    QByteArray data = "M" + pair(points.first());
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF before = points[(i + n - 1) % n];
        const QPointF from = points[i];
        const QPointF to = points[(i + 1) % n];
        const QPointF after = points[(i + 2) % n];
        data += 'C' + pair(from + (to - before) / 6) + ' ' + pair(to - (after - from) / 6) + ' ' + pair(to);
        include(from, 0);
    }
    m_shapes += "<path d=\"" + data + "Z\" fill=\"" + fill + "\"/>";
}

void SvgCanvas::tube(const QList<QPointF> &left, const QList<QPointF> &right, const QByteArray &fill)
{
    auto along = [this](const QList<QPointF> &points) {
        QByteArray data;
        const qsizetype last = points.size() - 1;
        for (qsizetype i = 0; i < last; ++i) {
            const QPointF before = points[std::max<qsizetype>(0, i - 1)];
            const QPointF after = points[std::min(last, i + 2)];
            data += 'C' + pair(points[i] + (points[i + 1] - before) / 6) + ' '
                + pair(points[i + 1] - (after - points[i]) / 6) + ' ' + pair(points[i + 1]);
        }
        for (const QPointF &point : points) {
            include(point, 1);
        }
        return data;
    };
    const QList<QPointF> back(right.rbegin(), right.rend());
    // The stroke of the same colour rounds the corners.
    m_shapes += "<path d=\"M" + pair(left.first()) + along(left) + 'L' + pair(back.first()) + along(back)
        + "Z\" fill=\"" + fill + "\" stroke=\"" + fill + "\" stroke-width=\"2\" stroke-linejoin=\"round\"/>";
}

void SvgCanvas::polygon(const QList<QPointF> &points, const QByteArray &fill)
{
    QByteArray data;
    for (const QPointF &point : points) {
        data += (data.isEmpty() ? 'M' : 'L') + pair(point);
        include(point, 0);
    }
    m_shapes += "<path d=\"" + data + "Z\" fill=\"" + fill + "\"/>";
}

void SvgCanvas::path(const QByteArray &data, const QRectF &bounds, const QByteArray &fill)
{
    m_shapes += "<path d=\"" + data + "\" fill=\"" + fill + "\"/>";
    include(bounds);
}

void SvgCanvas::place(const SvgCanvas &part, QPointF origin, double rotation, double scale, bool mirrored)
{
    m_shapes += "<g transform=\"translate(" + pair(origin) + ") rotate(" + number(rotation) + ") scale("
        + number(mirrored ? -scale : scale) + ' ' + number(scale) + ")\">" + part.m_shapes + "</g>";
    const QRectF b = part.m_bounds;
    include(origin, scale * std::max({-b.left(), b.right(), -b.top(), b.bottom()}));
}

void SvgCanvas::append(const SvgCanvas &other)
{
    m_shapes += other.m_shapes;
    if (!other.m_empty) {
        include(other.m_bounds);
    }
}

} // namespace pamphlet
