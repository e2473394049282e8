#include "figure/furniture.h"

#include "figure/palette.h"

namespace pamphlet::furniture {

namespace {

using Setting = ThingPainter::Setting;

// From x1 to x2, whichever is smaller.
void box(SvgCanvas &canvas, double x1, double y1, double x2, double y2, double radius, const QByteArray &fill)
{
    canvas.roundedRect(
        QRectF(QPointF(std::min(x1, x2), std::min(y1, y2)), QPointF(std::max(x1, x2), std::max(y1, y2))), radius, fill);
}

void legs(SvgCanvas &canvas, double left, double right, double top, double ground, const QByteArray &fill)
{
    box(canvas, left, top, left + 4.6, ground, 2.2, fill);
    box(canvas, right - 4.6, top, right, ground, 2.2, fill);
}

} // namespace

void chair(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray wood = thing.colourOr(palette::furniture);
    const QPointF pelvis = s.atOr("pelvis");
    const double top = s.person.seat() + (s.at ? pelvis.y() - s.part("pelvis").y() : 0);
    const double back = top - thing.heightOr(50);
    if (!s.person.camera().fromSide()) {
        const double half = thing.widthOr(46) / 2;
        box(canvas, pelvis.x() - half, back, pelvis.x() + half, top + 8, 5, SvgCanvas::shaded(wood, 1.12));
        legs(canvas, pelvis.x() - half, pelvis.x() + half, top, s.ground, wood);
        box(canvas, pelvis.x() - half - 1, top - 1, pelvis.x() + half + 1, top + 6, 3, wood);
        return;
    }
    const double behind = pelvis.x() - s.ahead() * 18;
    const double front = behind + s.ahead() * thing.widthOr(46);
    legs(canvas, std::min(behind, front), std::max(behind, front), top, s.ground, wood);
    box(canvas, behind, back, behind + s.ahead() * 5, s.ground, 2.5, wood);
    box(canvas, behind - s.ahead(), top, front + s.ahead(), top + 5, 2.5, SvgCanvas::shaded(wood, 1.06));
}

void armchair(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray cloth = thing.colourOr(palette::furniture);
    const QPointF pelvis = s.atOr("pelvis");
    const double top = s.person.seat();
    const double behind = pelvis.x() - s.ahead() * 24;
    const double front = behind + s.ahead() * thing.widthOr(66);
    box(canvas, behind - s.ahead() * 6, top - thing.heightOr(62), behind + s.ahead() * 14, s.ground - 6, 9,
        SvgCanvas::shaded(cloth, 0.94));
    box(canvas, behind, top, front, s.ground - 6, 7, cloth);
    box(canvas, behind + s.ahead() * 6, top - 20, front - s.ahead() * 6, top - 10, 5, SvgCanvas::shaded(cloth, 1.1));
    legs(canvas, std::min(behind, front) + 4, std::max(behind, front) - 4, s.ground - 8, s.ground,
        palette::furnitureDark);
}

void stool(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray wood = thing.colourOr(palette::furniture);
    const QPointF pelvis = s.atOr("pelvis");
    const double top = s.at ? s.ground - thing.heightOr(44) : s.person.seat();
    const double half = thing.widthOr(40) / 2;
    legs(canvas, pelvis.x() - half + 3, pelvis.x() + half - 3, top, s.ground, wood);
    box(canvas, pelvis.x() - half, top, pelvis.x() + half, top + 6, 3, SvgCanvas::shaded(wood, 1.06));
}

// A chair that nobody sits on, its back towards the hands that hold it.
void standingChair(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray wood = thing.colourOr(palette::furniture);
    const QPointF hand = s.atOr("near_hand");
    const double back = s.at ? s.ground - thing.heightOr(92) : hand.y() + 3;
    const double seat = s.ground - 45;
    const double behind = hand.x() - s.ahead() * 2.5;
    const double front = behind + s.ahead() * 44;
    legs(canvas, std::min(behind, front), std::max(behind, front), seat, s.ground, wood);
    box(canvas, behind, back, behind + s.ahead() * 5, s.ground, 2.5, wood);
    box(canvas, behind - s.ahead(), seat, front + s.ahead(), seat + 5, 2.5, SvgCanvas::shaded(wood, 1.06));
}

void table(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray wood = thing.colourOr(palette::furniture);
    const QPointF hand = s.atOr("near_hand");
    const double width = thing.widthOr(90);
    const double top = thing.height > 0 ? s.ground - thing.height : hand.y() + 3.6;
    const double left = s.at ? hand.x() - width / 2 : s.ahead() > 0 ? hand.x() - 24 : hand.x() + 24 - width;
    legs(canvas, left + 5, left + width - 5, top, s.ground, wood);
    box(canvas, left, top, left + width, top + 5, 2.5, SvgCanvas::shaded(wood, 1.06));
}

void counter(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QByteArray wood = thing.colourOr(palette::furnitureLight);
    const QPointF hand = s.atOr("near_hand");
    const double width = thing.widthOr(70);
    const double top = thing.height > 0 ? s.ground - thing.height : hand.y() + 3.6;
    const double left = s.at ? hand.x() - width / 2 : s.ahead() > 0 ? hand.x() - 12 : hand.x() + 12 - width;
    box(canvas, left + 2, top + 3, left + width - 2, s.ground, 2, wood);
    box(canvas, left, top, left + width, top + 5, 2.5, palette::furniture);
    box(canvas, left + width / 2 - 0.7, top + 12, left + width / 2 + 0.7, s.ground - 8, 0.7, palette::furniture);
}

void wall(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_hand");
    const double x = hand.x() + (s.at ? 0 : s.ahead() * 3.4);
    box(canvas, x, s.ground - thing.heightOr(185), x + s.ahead() * thing.widthOr(9), s.ground, 3,
        thing.colourOr(palette::furnitureLight));
}

void shelf(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_fingertips");
    const double y = hand.y() + (s.at ? 0 : 2);
    const double width = thing.widthOr(60);
    const double left = s.ahead() > 0 ? hand.x() - 6 : hand.x() + 6 - width;
    box(canvas, left, y, left + width, y + 4, 2, thing.colourOr(palette::furniture));
    box(canvas, left + width * 0.34, y - 20, left + width * 0.56, y, 3, palette::furnitureDark);
    box(canvas, left + width * 0.62, y - 13, left + width * 0.86, y, 3, palette::furnitureLight);
}

void rail(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_hand");
    const QPointF from = hand + QPointF(-30, 18);
    const QPointF end = s.to ? *s.to : hand + QPointF(46, -28);
    canvas.line({from, end}, thing.widthOr(4.5), thing.colourOr(palette::furnitureDark));
}

void step(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double height = thing.heightOr(ThingPainter::carryingHeight(QStringLiteral("step")));
    const double width = thing.widthOr(56);
    const double x = s.at ? s.at->x() : s.part("near_ball").x() + s.ahead() * (width / 2 - 6);
    box(canvas, x - width / 2, s.ground - height, x + width / 2, s.ground, 3, thing.colourOr(palette::furniture));
}

// Goes up to the side to which the person looks; `at` is where the first step begins.
void stairs(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double rise = thing.heightOr(17);
    const double run = thing.widthOr(30);
    const double begin = s.at ? s.at->x() : s.part("near_toes").x();
    const double way = s.to ? (s.to->x() < begin ? -1 : 1) : s.ahead();
    const int steps = s.to ? std::clamp(int(std::abs(s.to->x() - begin) / run), 1, 12) : 3;
    for (int i = 0; i < steps; ++i) {
        box(canvas, begin + way * run * i, s.ground - rise * (i + 1), begin + way * run * steps, s.ground, 2,
            SvgCanvas::shaded(thing.colourOr(palette::furniture), 1.08 - 0.04 * i));
    }
}

void bed(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double width = thing.widthOr(206);
    const double x = s.at ? s.at->x() : (s.part("crown").x() + s.part("near_heel").x()) / 2;
    const double top = s.ground - thing.heightOr(ThingPainter::carryingHeight(thing.kind));
    const bool headLeft = s.part("head").x() < s.part("pelvis").x();
    const double headboard = headLeft ? x - width / 2 : x + width / 2;
    const QByteArray wood = thing.colourOr(palette::furniture);
    legs(canvas, x - width / 2 + 2, x + width / 2 - 2, top + 14, s.ground, wood);
    if (thing.kind == QLatin1String("bed")) { // a treatment couch has none
        box(canvas, headboard, top - 24, headboard + (headLeft ? -6 : 6), s.ground, 3, wood);
    }
    box(canvas, x - width / 2, top + 16, x + width / 2, top + 26, 3, wood);
    box(canvas, x - width / 2 + 1, top, x + width / 2 - 1, top + 19, 7, palette::linen);
}

// A bed seen from above, under one who is drawn lying.
void bedFromAbove(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double width = thing.widthOr(210);
    const double height = thing.heightOr(108);
    const QPointF middle
        = s.at ? *s.at : QPointF((s.part("crown").x() + s.part("near_knee").x()) / 2 + 10, s.part("pelvis").y() - 14);
    const QRectF frame(middle.x() - width / 2, middle.y() - height / 2, width, height);
    canvas.roundedRect(frame, 8, thing.colourOr(palette::furniture));
    canvas.roundedRect(frame.adjusted(5, 4, -3, -4), 6, palette::linen);
    const bool headLeft = s.part("head").x() < s.part("pelvis").x();
    const QRectF pillow(headLeft ? frame.left() + 9 : frame.right() - 45, frame.top() + 18, 36, height - 36);
    canvas.roundedRect(pillow, 10, "#FFFFFF");
}

void mat(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double width = thing.widthOr(196);
    const double x = s.at ? s.at->x() : (s.part("crown").x() + s.part("near_heel").x()) / 2;
    box(canvas, x - width / 2, s.ground - 3, x + width / 2, s.ground, 1.5, thing.colourOr("#8DB3C7"));
}

void window(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double width = thing.widthOr(56);
    const double height = thing.heightOr(64);
    const QPointF middle = s.at ? *s.at : QPointF(0, s.ground - 130);
    const QRectF frame(middle.x() - width / 2, middle.y() - height / 2, width, height);
    canvas.roundedRect(frame, 3, palette::furniture);
    canvas.roundedRect(frame.adjusted(3, 3, -3, -3), 2, thing.colourOr("#F2F7F6"));
    box(canvas, middle.x() - 1.2, frame.top(), middle.x() + 1.2, frame.bottom(), 0, palette::furniture);
}

} // namespace pamphlet::furniture
