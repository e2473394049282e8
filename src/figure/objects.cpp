#include "figure/objects.h"

#include "figure/palette.h"

namespace pamphlet::objects {

namespace {

using Setting = ThingPainter::Setting;

QRectF around(QPointF middle, double width, double height)
{
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

} // namespace

void pillow(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.at ? *s.at : s.part("nape");
    const double w = thing.widthOr(44) / 2;
    const double h = thing.heightOr(15) / 2;
    canvas.blob({middle + QPointF(-w, 0), middle + QPointF(-w * 0.8, -h * 0.9), middle + QPointF(0, -h),
                    middle + QPointF(w * 0.8, -h * 0.9), middle + QPointF(w, 0), middle + QPointF(w * 0.8, h * 0.9),
                    middle + QPointF(0, h), middle + QPointF(-w * 0.8, h * 0.9)},
        thing.colourOr("#FBFAF6"));
}

void roll(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const double radius = thing.widthOr(9) / 2;
    const QPointF middle = s.at ? *s.at : s.part("near_toes") + QPointF(0, radius);
    const QByteArray towel = thing.colourOr("#F3E3C8");
    canvas.circle(middle, radius, towel);
    canvas.circle(middle, radius * 0.62, SvgCanvas::shaded(towel, 0.86));
    canvas.circle(middle, radius * 0.36, towel);
}

// Over a lying body, from `at` to `to`.
void blanket(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF from = s.at ? *s.at : s.part("belly");
    const QPointF to = s.to ? *s.to : s.part("near_toes");
    const double h = thing.heightOr(26);
    const double way = to.x() < from.x() ? -1 : 1;
    const QByteArray wool = thing.colourOr("#8DA9C4");
    canvas.blob(
        {from + QPointF(-6 * way, h * 0.5), from + QPointF(0, -4), QPointF((from.x() + to.x()) / 2, from.y() - 5),
            to + QPointF(0, -4), to + QPointF(9 * way, h * 0.25), to + QPointF(8 * way, h * 0.6),
            QPointF((from.x() + to.x()) / 2, from.y() + h * 0.62)},
        wool);
}

void cloth(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.atOr("forehead");
    const QPointF head = s.part("head");
    const QPointF out = middle - head;
    const double length = std::max(0.1, std::hypot(out.x(), out.y()));
    const QPointF across = QPointF(-out.y(), out.x()) / length * (thing.widthOr(15) / 2);
    canvas.capsule(middle - across, 2.6, middle + across, 2.6, thing.colourOr("#BFD8E6"));
}

// Around a limb from `at` to `to`.
void bandage(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF from = s.at ? *s.at : s.part("near_ankle") - QPointF(0, 8);
    const QPointF to = s.to ? *s.to : s.part("near_ankle");
    const double radius = thing.widthOr(11.4) / 2;
    const QByteArray fill = thing.colourOr("#F3E3C8");
    canvas.capsule(from, radius, to, radius, fill);
    const QPointF way = to - from;
    const double length = std::max(0.1, std::hypot(way.x(), way.y()));
    const QPointF across = QPointF(-way.y(), way.x()) / length * (radius * 0.95);
    for (const double t : {0.0, 0.35, 0.7, 1.0}) {
        const QPointF middle = from + way * t;
        canvas.line({middle - across, middle + across + way / length * 2.2}, 0.8, SvgCanvas::shaded(fill, 0.86));
    }
}

void icePack(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.atOr("near_ankle");
    canvas.roundedRect(around(middle, thing.widthOr(18), thing.heightOr(12)), 4, thing.colourOr("#8FC1DB"));
    canvas.roundedRect(around(middle, thing.widthOr(18) - 6, thing.heightOr(12) - 6), 2, "#B9DBEA");
}

void band(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF from = s.atOr("near_hand");
    const QPointF to = s.to ? *s.to : from + QPointF(60 * s.ahead(), 0);
    canvas.line({from, to}, thing.widthOr(2.4), thing.colourOr("#D0604F"));
}

void dumbbell(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.atOr("near_hand");
    const double w = thing.widthOr(22);
    const QByteArray iron = thing.colourOr("#4A5A5C");
    canvas.roundedRect(around(middle, w, 3.4), 1.5, iron);
    for (const double side : {-1.0, 1.0}) {
        canvas.roundedRect(around(middle + QPointF(side * (w / 2 - 2.5), 0), 5, 11), 2, iron);
    }
}

void ball(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.atOr("near_sole");
    canvas.circle(middle, thing.widthOr(8) / 2, thing.colourOr("#D9A25F"));
}

// A walking stick: from the hand to the ground.
void stick(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_hand");
    const QPointF foot = s.to ? *s.to : QPointF(hand.x() + 2 * s.ahead(), s.ground);
    const QByteArray wood = thing.colourOr("#8A6A4C");
    canvas.line({hand + QPointF(-5 * s.ahead(), -1), hand + QPointF(4 * s.ahead(), -1)}, 3.6, wood);
    canvas.line({hand, foot - QPointF(0, 1.6)}, thing.widthOr(3), wood);
}

void cup(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_fingertips");
    const double w = thing.widthOr(9);
    const double h = thing.heightOr(11);
    const QByteArray china = thing.colourOr("#FAF8F3");
    canvas.roundedRect({hand.x() - 1, hand.y() - h + 3, w, h}, 2, china);
    canvas.curve(
        hand + QPointF(w - 1, -h + 6), hand + QPointF(w + 5, -h / 2 + 3), hand + QPointF(w - 1, 1), 1.4, china);
}

void kettle(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_hand");
    const double d = s.ahead();
    const QByteArray steel = thing.colourOr(palette::furnitureDark);
    canvas.curve(hand + QPointF(-8 * d, 6), hand + QPointF(0, -6), hand + QPointF(10 * d, 7), 2.4, steel);
    canvas.blob({hand + QPointF(-10 * d, 8), hand + QPointF(0, 6), hand + QPointF(11 * d, 9),
                    hand + QPointF(13 * d, 22), hand + QPointF(0, 26), hand + QPointF(-13 * d, 21)},
        steel);
    canvas.line({hand + QPointF(11 * d, 18), hand + QPointF(21 * d, 11)}, 3.4, steel);
}

void laptop(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF hand = s.atOr("near_fingertips");
    const double d = s.ahead();
    const double w = thing.widthOr(30);
    const QByteArray shell = thing.colourOr("#51686B");
    const double base = hand.y() + 2.4;
    canvas.line({QPointF(hand.x() - 12 * d, base), QPointF(hand.x() + (w - 12) * d, base)}, 2.2, shell);
    canvas.line({QPointF(hand.x() + (w - 12) * d, base), QPointF(hand.x() + (w - 3) * d, base - thing.heightOr(22))},
        2.2, shell);
}

void paper(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QRectF sheet = around(s.atOr("near_fingertips"), thing.widthOr(16), thing.heightOr(21));
    canvas.roundedRect(sheet, 1, thing.colourOr("#FFFFFF"));
    for (int i = 1; i < 5; ++i) {
        const double y = sheet.top() + sheet.height() * i / 5;
        canvas.line(
            {QPointF(sheet.left() + 3, y), QPointF(sheet.right() - (i == 4 ? 7 : 3), y)}, 0.9, palette::furniture);
    }
}

void plant(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF foot = s.at ? *s.at : QPointF(70, s.ground);
    const double h = thing.heightOr(60);
    const QByteArray leaf = thing.colourOr("#6C9A4B");
    for (const double lean : {-16.0, -6.0, 6.0, 17.0}) {
        const QPointF tip = foot + QPointF(lean, -h + std::abs(lean) * 0.8);
        const QPointF middle = foot + QPointF(lean * 0.8, -h * 0.6);
        canvas.blob({foot + QPointF(0, -14), middle + QPointF(-4, 0), tip, middle + QPointF(4, 0)},
            SvgCanvas::shaded(leaf, lean < 0 ? 0.92 : 1.04));
    }
    canvas.polygon({foot + QPointF(-10, -17), foot + QPointF(10, -17), foot + QPointF(7, 0), foot + QPointF(-7, 0)},
        palette::furnitureDark);
}

void dog(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF foot = s.at ? *s.at : QPointF(s.part("near_toes").x() + 60 * s.ahead(), s.ground);
    const double d = s.ahead();
    const QByteArray fur = thing.colourOr("#B98A5E");
    auto p = [&](double x, double y) { return foot + QPointF(x * d, -y); };
    canvas.curve(p(-21, 28), p(-30, 34), p(-29, 43), 3.2, fur);
    const QByteArray far = SvgCanvas::shaded(fur, 0.84);
    canvas.capsule(p(-13, 24), 4, p(-9, 2), 2.6, far);
    canvas.capsule(p(13, 24), 4, p(18, 2), 2.6, far);
    canvas.capsule(p(-16, 27), 8, p(13, 28), 8.4, fur);
    canvas.capsule(p(-17, 24), 5, p(-20, 2.6), 2.6, fur);
    canvas.capsule(p(12, 24), 4.6, p(9, 2.6), 2.6, fur);
    canvas.capsule(p(15, 31), 6, p(23, 43), 5, fur);
    canvas.capsule(p(23, 44), 6, p(32, 41), 3.4, fur);
    canvas.capsule(p(20, 46), 3, p(18, 38), 2.4, far);
}

// A plain rod from `at` to `to`.
void bar(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF from = s.atOr("near_hand");
    canvas.line({from, s.to ? *s.to : from + QPointF(0, 40)}, thing.widthOr(4), thing.colourOr(palette::furniture));
}

// A plain box whose middle is `at`.
void block(const Thing &thing, const Setting &s, SvgCanvas &canvas)
{
    const QPointF middle = s.at ? *s.at : QPointF(0, s.ground - 20);
    canvas.roundedRect(around(middle, thing.widthOr(40), thing.heightOr(40)), 3, thing.colourOr(palette::furniture));
}

} // namespace pamphlet::objects
