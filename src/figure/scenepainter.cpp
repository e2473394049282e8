#include "figure/scenepainter.h"

#include "figure/palette.h"
#include "figure/personpainter.h"
#include "figure/thingpainter.h"

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

// Pixels.
constexpr double wideWidth = 840;
constexpr double wideHeight = 400;
constexpr double leastHeight = 250;
constexpr double heroWidth = 420;
constexpr double heroHeight = 300;
constexpr double margin = 26;
constexpr double groundHeight = 6;

constexpr double ground = 0; // y, centimetres
constexpr double largest = 2.05; // pixels a centimetre, so that people are alike from picture to picture
constexpr double largestFocused = 5;
constexpr double thickestArrow = 2.5; // as at this scale

std::optional<QPointF> resolve(const Anchor &anchor, const QList<PersonPainter> &people)
{
    const QPointF by(anchor.by.x(), -anchor.by.y());
    if (anchor.part.isEmpty()) {
        return QPointF(0, ground) + by;
    }
    const std::optional<QPointF> part = people[std::min<qsizetype>(anchor.person, people.size() - 1)].part(anchor.part);
    return part ? std::optional<QPointF>(*part + by) : std::nullopt;
}

void paintSpot(QPointF middle, double radius, SvgCanvas &canvas)
{
    canvas.circle(middle, radius, palette::here, 0.38);
    canvas.circle(middle, radius * 0.55, palette::here, 0.85);
}

// Pixels; the middle of the sign is `x`, `y`.
QByteArray nextSign(double x, double y)
{
    return "<path d=\"M" + SvgCanvas::number(x - 7) + ' ' + SvgCanvas::number(y - 14)
        + "l14 14l-14 14\" fill=\"none\" "
          "stroke=\""
        + palette::movement + "\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
}

QByteArray verdictSign(Frame::Verdict verdict, double x, double y)
{
    const bool right = verdict == Frame::Verdict::Right;
    return "<g transform=\"translate(" + SvgCanvas::number(x) + ' ' + SvgCanvas::number(y)
        + ")\"><circle r=\"22\" fill=\"" + (right ? palette::rightPale : palette::wrongPale) + "\"/><path d=\""
        + (right ? "M-10 1l7 8l13 -16" : "M-9 -9l18 18M9 -9l-18 18") + "\" fill=\"none\" stroke=\""
        + (right ? palette::right : palette::wrong)
        + "\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></g>";
}

} // namespace

ScenePainter::Painted ScenePainter::paint(const Frame &frame) const
{
    QList<PersonPainter> people;
    for (const Person &person : frame.people) {
        const double height = person.on.isEmpty() ? 0 : ThingPainter::carryingHeight(QString::fromLatin1(person.on));
        people.append(PersonPainter(person, ground - height));
    }
    SvgCanvas behind;
    SvgCanvas before;
    for (const Thing &thing : frame.things) {
        ThingPainter::Setting setting{people[thing.at ? std::min<qsizetype>(thing.at->person, people.size() - 1) : 0],
            ground, std::nullopt, std::nullopt};
        setting.at = thing.at ? resolve(*thing.at, people) : std::nullopt;
        setting.to = thing.to ? resolve(*thing.to, people) : std::nullopt;
        ThingPainter::paint(thing, setting, ThingPainter::isInFront(thing) ? before : behind);
    }
    Painted painted;
    painted.canvas.append(behind);
    for (const PersonPainter &person : people) {
        painted.canvas.append(person.paint());
    }
    painted.canvas.append(before);
    for (const Spot &spot : frame.spots) {
        if (const auto at = resolve(spot.at, people)) {
            paintSpot(*at, spot.radius, painted.canvas);
        }
    }
    QRectF everything = painted.canvas.bounds();
    for (const Arrow &arrow : frame.arrows) {
        if (const auto at = resolve(arrow.at, people)) {
            painted.arrows.append({*at, {arrow.by.x(), -arrow.by.y()}, arrow.bow});
            SvgCanvas room;
            paintArrow(painted.arrows.last(), 1, room);
            everything = everything.united(room.bounds());
        }
    }
    painted.needed = needed(people, everything);
    return painted;
}

void ScenePainter::paintArrow(const Stroke &stroke, double size, SvgCanvas &canvas)
{
    const QPointF tip = stroke.from + stroke.by;
    const QPointF control = (stroke.from + tip) / 2 + QPointF(stroke.by.y(), -stroke.by.x()) * stroke.bow;
    const double angle = std::atan2(tip.y() - control.y(), tip.x() - control.x());
    auto wing
        = [&](double turn) { return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * (6.4 * size); };
    canvas.curve(stroke.from, control, tip, 2.8 * size, palette::movement);
    canvas.line({wing(0.62), tip, wing(-0.62)}, 2.8 * size, palette::movement);
}

QRectF ScenePainter::needed(const QList<PersonPainter> &people, const QRectF &everything) const
{
    if (m_scene.focus.isEmpty()) {
        return m_scene.ground ? everything.united(QRectF(everything.center().x(), ground - 1, 1, 1)) : everything;
    }
    QRectF all;
    for (const PersonPainter &person : people) {
        for (const QString &name : m_scene.focus) {
            if (const auto part = person.part(name)) {
                const QRectF around(part->x() - 6, part->y() - 6, 12, 12);
                all = all.isNull() ? around : all.united(around);
            }
        }
    }
    return all;
}

QByteArray ScenePainter::panel(double width, double height) const
{
    return "<rect width=\"" + SvgCanvas::number(width) + "\" height=\"" + SvgCanvas::number(height)
        + "\" rx=\"24\" fill=\"" + (m_scene.dark ? palette::darkPanel : palette::panel) + "\"/>";
}

QByteArray ScenePainter::svg() const
{
    QList<Painted> frames;
    for (const Frame &frame : m_scene.frames) {
        frames.append(paint(frame));
    }
    const bool hero = m_scene.size == Scene::Size::Hero;
    const double width = hero ? heroWidth : wideWidth;
    const double most = hero ? heroHeight : wideHeight;
    const double column = width / double(frames.size());
    double widest = 1;
    double top = 0;
    double bottom = -1000;
    for (const Painted &frame : std::as_const(frames)) {
        widest = std::max(widest, frame.needed.width());
        top = std::min(top, frame.needed.top());
        bottom = std::max(bottom, frame.needed.bottom());
    }
    const double scale = std::min({m_scene.focus.isEmpty() ? largest : largestFocused, (column - 2 * margin) / widest,
        (most - 2 * margin) / (bottom - top)});
    const double height = hero ? most : std::clamp((bottom - top) * scale + 2 * margin + 8, leastHeight, most);
    // The ground of all frames is one line; what is low stands in the middle of what is left.
    const double groundY = (height + (bottom - top) * scale) / 2 - bottom * scale;
    QByteArray body = panel(width, height);
    for (qsizetype i = 0; i < frames.size(); ++i) {
        const double middle = column * (double(i) + 0.5);
        if (m_scene.ground) {
            body += "<rect x=\"" + SvgCanvas::number(column * double(i) + 22) + "\" y=\"" + SvgCanvas::number(groundY)
                + "\" width=\"" + SvgCanvas::number(column - 44) + "\" height=\"" + SvgCanvas::number(groundHeight)
                + "\" rx=\"3\" fill=\"" + palette::furnitureLight + "\"/>";
        }
        SvgCanvas arrows;
        for (const Stroke &stroke : std::as_const(frames[i].arrows)) {
            paintArrow(stroke, std::min(1.0, thickestArrow / scale), arrows);
        }
        body += "<g transform=\"translate(" + SvgCanvas::number(middle - frames[i].needed.center().x() * scale) + ' '
            + SvgCanvas::number(groundY) + ") scale(" + QByteArray::number(scale, 'f', 3) + ")\">"
            + frames[i].canvas.shapes() + arrows.shapes() + "</g>";
        if (m_scene.frames[i].verdict != Frame::Verdict::None) {
            body += verdictSign(m_scene.frames[i].verdict, column * double(i) + 46, 46);
        }
        if (m_scene.isSequence && i > 0) {
            body += nextSign(column * double(i), height / 2);
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + SvgCanvas::number(width) + ' '
        + SvgCanvas::number(height) + "\">" + body + "</svg>\n";
}

} // namespace pamphlet
