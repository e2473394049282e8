#include "viewer/bodyoutline.h"

#include <QLineF>
#include <QPainterPath>
#include <QRegularExpression>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

constexpr double gap = 4; // between two pieces

struct Drawing {
    const char *region;
    const char *path; // as in SVG; x counts from the middle of the body
    bool pair = false; // there is another one, mirrored
};

// Neighbours share their edges to the point; inset() makes room between them.
constexpr Drawing arm[] = {
    {"shoulder",
        "M52 140 C76 141 99 150 104 176 C108 196 110 218 111 238 L77 244 C75 228 72 214 61 207 C62 185 58 160 52 140 Z",
        true},
    {"elbow",
        "M111 238 C112 250 114 266 116 278 C120 290 124 306 126 324 L97 330 C91 314 88 300 87 288 C84 272 79 258 77 "
        "244 Z",
        true},
    {"wrist-hand",
        "M126 324 C127 342 129 358 131 374 C134 384 140 390 141 402 C143 416 144 432 139 441 C135 448 127 447 124 441 "
        "C118 430 114 416 111 402 C110 393 110 386 110 378 C106 362 101 346 97 330 Z",
        true},
};
constexpr Drawing leg[] = {
    {"knee", "M16 490 Q37 471 58 490 C60 505 59 522 56 537 Q37 556 18 537 C15 522 14 505 16 490 Z", true},
    {"lower-leg", "M18 537 Q37 556 56 537 C63 562 59 600 47 642 Q36 648 25 642 C17 602 12 564 18 537 Z", true},
};
constexpr Drawing front[] = {
    {"head", "M-38 48 C-38 20 -22 2 0 2 C22 2 38 20 38 48 C38 56 38 62 37 67 Q0 92 -37 67 C-38 62 -38 56 -38 48 Z"},
    {"jaw",
        "M-37 67 Q0 92 37 67 C36 82 29 96 20 103 C14 109 7 112 0 112 C-7 112 -14 109 -20 103 C-29 96 -36 82 -37 67 Z"},
    {"neck",
        "M20 103 C20 122 28 132 50 141 Q0 151 -50 141 C-28 132 -20 122 -20 103 C-14 109 -7 112 0 112 C7 112 14 109 20 "
        "103 Z"},
    {"",
        "M50 141 L52 140 C58 160 62 185 61 207 C57 230 51 250 51 268 C51 285 56 300 62 314 Q55 316 48 318 Q0 328 -48 "
        "318 "
        "Q-55 316 -62 314 C-56 300 -51 285 -51 268 C-51 250 -57 230 -61 207 C-62 185 -58 160 -52 140 L-50 141 Q0 151 "
        "50 "
        "141 Z"},
    {"pelvis", "M-48 318 Q0 328 48 318 C44 340 22 366 5 384 L-5 384 C-22 366 -44 340 -48 318 Z"},
    {"hip", "M48 318 Q55 316 62 314 C69 332 74 350 74 378 Q40 392 5 384 C22 366 44 340 48 318 Z", true},
    {"thigh", "M74 378 C76 412 67 452 58 490 Q37 471 16 490 C11 456 6 420 5 384 Q40 392 74 378 Z", true},
    {"ankle-foot",
        "M25 642 Q36 648 47 642 C49 656 60 668 64 681 C67 694 56 699 46 698 C33 697 26 689 25 678 C24 666 24 654 25 "
        "642 Z",
        true},
};
constexpr Drawing back[] = {
    {"head", "M-38 48 C-38 20 -22 2 0 2 C22 2 38 20 38 48 C38 68 32 84 22 94 Q0 102 -22 94 C-32 84 -38 68 -38 48 Z"},
    {"neck", "M22 94 C20 122 28 132 50 141 Q0 151 -50 141 C-28 132 -20 122 -22 94 Q0 102 22 94 Z"},
    {"upper-back",
        "M50 141 L52 140 C58 160 62 185 61 207 C59 218 55 229 53 240 Q0 252 -53 240 C-55 229 -59 218 -61 207 C-62 185 "
        "-58 160 -52 140 L-50 141 Q0 151 50 141 Z"},
    {"low-back",
        "M53 240 C51 250 51 258 51 268 C51 285 56 300 62 314 Q0 334 -62 314 C-56 300 -51 285 -51 268 C-51 258 -51 250 "
        "-53 240 Q0 252 53 240 Z"},
    {"pelvis",
        "M-46 320 Q0 328 46 320 C50 345 50 372 44 388 Q22 398 4 388 L-4 388 Q-22 398 -44 388 C-50 372 -50 345 -46 320 "
        "Z"},
    {"hip", "M46 320 Q55 316 62 314 C70 334 75 352 74 380 Q60 386 44 388 C50 372 50 345 46 320 Z", true},
    {"thigh", "M74 380 C76 412 67 452 58 490 Q37 471 16 490 C11 456 6 420 4 388 Q22 398 44 388 Q60 386 74 380 Z", true},
    {"ankle-foot",
        "M25 642 Q36 648 47 642 C49 656 54 664 55 677 C55 690 48 694 39 694 C29 694 23 689 23 677 C23 664 24 654 25 "
        "642 Z",
        true},
};

QPainterPath pathFrom(const char *text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    static const QRegularExpression step(QStringLiteral("([MLQCZ])([^MLQCZ]*)"));
    QPainterPath path;
    for (auto steps = step.globalMatch(QLatin1String(text)); steps.hasNext();) {
        const QRegularExpressionMatch match = steps.next();
        QList<QPointF> points;
        const QStringList numbers = match.captured(2).split(space, Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
            points.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
        }
        switch (match.captured(1).front().toLatin1()) {
        case 'M':
            path.moveTo(points[0]);
            break;
        case 'L':
            path.lineTo(points[0]);
            break;
        case 'Q':
            path.quadTo(points[0], points[1]);
            break;
        case 'C':
            path.cubicTo(points[0], points[1], points[2]);
            break;
        default:
            path.closeSubpath();
        }
    }
    return path;
}

// Points along the outline, close enough together that curves stay smooth.
QPolygonF pointsAlong(const char *text)
{
    constexpr double step = 2;
    constexpr double fine = 8;
    const QPolygonF corners = QTransform::fromScale(1 / fine, 1 / fine)
                                  .map(pathFrom(text).toFillPolygon(QTransform::fromScale(fine, fine)));
    QPolygonF points;
    for (qsizetype i = 0; i + 1 < corners.size(); ++i) {
        const QLineF edge(corners[i], corners[i + 1]);
        const int parts = int(std::ceil(edge.length() / step));
        for (int part = 0; part < parts; ++part) {
            points.append(edge.pointAt(double(part) / parts));
        }
    }
    return points;
}

double area(const QPolygonF &polygon)
{
    double sum = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF &a = polygon[i];
        const QPointF &b = polygon[(i + 1) % polygon.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum / 2;
}

// The points that lie `distance` inside the outline, and nowhere nearer to it.
QPolygonF inset(const QPolygonF &outline, double distance)
{
    const double inwards = area(outline) > 0 ? distance : -distance;
    const double nearest = distance * distance * 0.97;
    auto tooNear = [&](const QPointF &point) {
        return std::any_of(outline.begin(), outline.end(),
            [&](const QPointF &edge) { return QPointF::dotProduct(edge - point, edge - point) < nearest; });
    };
    QPolygonF result;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QLineF edge(outline[i], outline[(i + 1) % outline.size()]);
        const QPointF point = edge.center() + QPointF(-edge.dy(), edge.dx()) / edge.length() * inwards;
        if (!tooNear(point)) {
            result.append(point);
        }
    }
    return result;
}

QPolygonF placed(const QPolygonF &polygon, bool mirrored)
{
    return QTransform(mirrored ? -1 : 1, 0, 0, 1, bodySize.width() / 2, 0).map(polygon);
}

template <typename Drawings> void draw(const Drawings &drawings, QList<BodyPiece> &pieces)
{
    for (const Drawing &drawing : drawings) {
        const QPolygonF shape = inset(pointsAlong(drawing.path), (gap + softEdge) / 2);
        const QString region = QString::fromLatin1(drawing.region);
        pieces.append({region, placed(shape, false), false});
        if (drawing.pair) {
            pieces.append({region, placed(shape, true), false});
        }
    }
}

} // namespace

BodyOutline bodyOutline(BodySide side)
{
    BodyOutline outline;
    draw(arm, outline.pieces);
    draw(leg, outline.pieces);
    side == BodySide::Front ? draw(front, outline.pieces) : draw(back, outline.pieces);
    const QPolygonF ear{{36, 46}, {35, 57}};
    const QPolygonF thumb{{117, 394}, {109, 408}, {107, 422}};
    for (const bool mirrored : {false, true}) {
        outline.pieces.append({QStringLiteral("head"), placed(ear, mirrored), true});
        outline.pieces.append({QStringLiteral("wrist-hand"), placed(thumb, mirrored), true});
    }
    if (side == BodySide::Back) { // the spine, between the blades and above and below the waist
        for (const QPolygonF &line : {QPolygonF{{0, 166}, {0, 230}}, {{0, 262}, {0, 304}}, {{0, 356}, {0, 378}}}) {
            outline.lines.append(placed(line, false));
        }
    }
    return outline;
}

} // namespace pamphlet
