#include "figure/personpainter.h"

#include "figure/bodyparts.h"
#include "figure/headpainter.h"

#include <algorithm>

namespace pamphlet {

namespace {

// Radii of the limbs, in centimetres.
constexpr double upperThigh = 11;
constexpr double upperThighFront = 9.6;
constexpr double kneeRadius = 7.6;
constexpr double ankleRadius = 4.6;
constexpr double shoulderRadius = 6.2;
constexpr double elbowRadius = 4.7;
constexpr double wristRadius = 3.3;

// Half width and half depth of the trunk, from the pelvis to the root of the neck.
constexpr std::array<double, Skeleton::spinePoints> trunkWidth{16, 15.8, 14.6, 13.8, 13.8, 14.8, 16, 16.2, 9.4};
constexpr std::array<double, Skeleton::spinePoints> trunkDepth{11.6, 11.4, 10.7, 10.4, 10.6, 11, 11.4, 11, 8.6};

} // namespace

PersonPainter::PersonPainter(const Person &person, double ground)
    : m_person(person)
    , m_camera(person.view)
    , m_skeleton(person.joints)
{
    m_origin = {person.across, 0};
    m_origin.setY(ground - person.lift - lowest());
}

QPointF PersonPainter::at(const Vec3 &point) const
{
    return m_origin + m_camera.project(point) * m_person.scale;
}

// Of the body with the pelvis at the origin, with what covers the bones.
double PersonPainter::lowest() const
{
    double y = -1000;
    auto include = [&](const Vec3 &point, double radius) {
        // From the side, the near foot and the far foot stand on the same ground, though the picture puts the far one
        // a little higher.
        const double drawn = m_camera.fromSide() ? -point.z : m_camera.project(point).y();
        y = std::max(y, (drawn + radius) * m_person.scale);
    };
    for (std::size_t i = 0; i < m_skeleton.spine.size(); ++i) {
        const double upright = std::abs(m_skeleton.spineDirections[i].up.z);
        const double sideways = std::abs(m_skeleton.spineDirections[i].left.z);
        const double around = sideways > 0.7 ? trunkWidth[i] : trunkDepth[i];
        include(m_skeleton.spine[i], around * (1 - upright) + (i == 0 ? 8 * upright : 0));
    }
    include(m_skeleton.head, 11);
    for (const Skeleton::Arm &arm : m_skeleton.arms) {
        include(arm.elbow, elbowRadius);
        include(arm.wrist, wristRadius);
        include(arm.fingertips, 2);
    }
    for (const Skeleton::Leg &leg : m_skeleton.legs) {
        include(leg.knee, kneeRadius);
        include(leg.ankle, ankleRadius);
        include(leg.heel, 3.6);
        include(leg.ball, 2.9);
        include(leg.toes, 2.5);
    }
    return y;
}

Joints::Side PersonPainter::nearSide() const
{
    return m_camera.view() == Camera::View::Left ? Joints::Left : Joints::Right;
}

double PersonPainter::shade(Joints::Side side) const
{
    return !m_camera.fromSide() || side == nearSide() ? 1 : 0.84;
}

std::optional<QPointF> PersonPainter::part(const QString &name) const
{
    const std::optional<Vec3> found = BodyParts::find(name, m_skeleton, nearSide());
    return found ? std::optional<QPointF>(at(*found)) : std::nullopt;
}

SvgCanvas PersonPainter::paint() const
{
    QList<Layer> layers{arm(Joints::Left), arm(Joints::Right), leg(Joints::Left), leg(Joints::Right), trunk(), head()};
    std::stable_sort(
        layers.begin(), layers.end(), [](const Layer &a, const Layer &b) { return a.nearness < b.nearness; });
    SvgCanvas all;
    for (const Layer &layer : layers) {
        all.append(layer.canvas);
    }
    return all;
}

PersonPainter::Layer PersonPainter::arm(Joints::Side side) const
{
    const Skeleton::Arm &arm = m_skeleton.arms[side];
    const double k = m_person.scale;
    const double dark = shade(side);
    const QByteArray skin = SvgCanvas::shaded(m_person.skin, dark);
    const QByteArray sleeve = SvgCanvas::shaded(m_person.shirt, 0.93 * dark);
    const bool fist = side == Joints::Left ? m_person.leftFist : m_person.rightFist;
    SvgCanvas canvas;
    if (fist) {
        canvas.capsule(at(arm.wrist), wristRadius * k, at(Vec3::between(arm.wrist, arm.knuckles, 0.85)), 4.3 * k, skin);
    } else {
        canvas.capsule(at(Vec3::between(arm.wrist, arm.thumb, 0.3)), 1.9 * k, at(arm.thumb), 1.5 * k, skin);
        canvas.capsule(at(arm.knuckles), 3.1 * k, at(arm.fingertips), 2 * k, skin);
        canvas.capsule(at(arm.wrist), wristRadius * k, at(arm.knuckles), 3.3 * k, skin);
    }
    const QByteArray lower = m_person.longSleeves ? sleeve : skin;
    const Vec3 cuff = Vec3::between(arm.elbow, arm.wrist, m_person.longSleeves ? 0.93 : 1);
    canvas.capsule(at(arm.elbow), elbowRadius * k, at(cuff), (m_person.longSleeves ? 4 : wristRadius) * k, lower);
    canvas.capsule(at(arm.shoulder), (shoulderRadius - 0.6) * k, at(arm.elbow), elbowRadius * k, lower);
    const Vec3 hem = m_person.longSleeves ? arm.elbow : Vec3::between(arm.shoulder, arm.elbow, 0.52);
    canvas.capsule(
        at(arm.shoulder), shoulderRadius * k, at(hem), (m_person.longSleeves ? elbowRadius + 0.4 : 5.8) * k, sleeve);
    const Vec3 middle = Vec3::between(arm.shoulder, arm.wrist, 0.6);
    return {m_camera.nearness(middle) + (m_camera.fromSide() ? 0 : 4), canvas};
}

PersonPainter::Layer PersonPainter::leg(Joints::Side side) const
{
    const Skeleton::Leg &leg = m_skeleton.legs[side];
    const double k = m_person.scale;
    const double dark = shade(side);
    const QByteArray skin = SvgCanvas::shaded(m_person.skin, dark);
    const QByteArray cloth = SvgCanvas::shaded(m_person.trousers, m_camera.fromSide() ? dark : 1);
    const bool barefoot = m_person.shoes.isEmpty();
    const QByteArray foot = barefoot ? skin : SvgCanvas::shaded(m_person.shoes, dark);
    const double thighRadius = m_camera.fromSide() ? upperThigh : upperThighFront;
    // Seen from its tip a foot is as broad as from its side it is high.
    const double ballRadius = m_camera.fromSide() ? 2.9 : 4.2;
    SvgCanvas canvas;
    canvas.capsule(at(Vec3::between(leg.knee, leg.ankle, 0.9)), 3.7 * k, at(leg.ankle), 3.5 * k, skin);
    const QPointF heel = at(leg.heel);
    const QPointF ball = at(leg.ball);
    const Vec3 instep = Vec3::between(leg.ankle, leg.ball, 0.25) + leg.down * 0.6;
    canvas.capsule(at(instep), 4.2 * k, ball, ballRadius * k, foot);
    canvas.capsule(heel, 3.6 * k, at(instep), 4.2 * k, foot);
    canvas.capsule(heel, 3.6 * k, ball, ballRadius * k, foot);
    canvas.capsule(ball, ballRadius * k, at(leg.toes), (ballRadius - (barefoot ? 0.8 : 0.3)) * k, foot);
    if (!barefoot && m_camera.fromSide()) { // the sole
        const QByteArray sole = SvgCanvas::shaded(m_person.shoes, 0.86 * dark);
        canvas.line({at(leg.heel + leg.down * 2.7), at(leg.ball + leg.down * 2)}, 1.7 * k, sole);
    }
    if (m_person.shorts) {
        canvas.capsule(at(leg.knee), (kneeRadius - 1) * k, at(leg.ankle), (ankleRadius - 0.7) * k, skin);
        canvas.capsule(at(Vec3::between(leg.hip, leg.knee, 0.4)), 8.6 * k, at(leg.knee), (kneeRadius - 1) * k, skin);
        canvas.capsule(at(leg.hip), thighRadius * k, at(Vec3::between(leg.hip, leg.knee, 0.55)), 9.6 * k, cloth);
    } else {
        canvas.capsule(
            at(leg.knee), kneeRadius * k, at(Vec3::between(leg.knee, leg.ankle, 0.94)), ankleRadius * k, cloth);
        canvas.capsule(at(leg.hip), thighRadius * k, at(leg.knee), kneeRadius * k, cloth);
    }
    // The shirt hangs over a straight leg; a bent leg lies before it.
    const double bent = m_person.joints.of(Joints::Hip, side) > 35 ? 12 : 0;
    return {m_camera.nearness(Vec3::between(leg.hip, leg.knee, 0.5)) - 9.5 + bent, canvas};
}

// The trunk between two points of the spine: what is seen of an ellipse at each of them.
void PersonPainter::paintTube(int first, int last, double grow, const QByteArray &fill, SvgCanvas &canvas) const
{
    QList<QPointF> left;
    QList<QPointF> right;
    const double k = m_person.scale;
    for (int i = first; i <= last; ++i) {
        const auto index = std::size_t(i);
        const Directions &d = m_skeleton.spineDirections[index];
        const QPointF middle = at(m_skeleton.spine[index]);
        const QPointF along = at(m_skeleton.spine[index] + d.up * 10) - middle;
        const double length = std::max(0.01, std::hypot(along.x(), along.y()));
        const QPointF across(-along.y() / length, along.x() / length);
        auto seen = [&](const Vec3 &direction) {
            const QPointF p = m_camera.project(direction);
            return p.x() * across.x() + p.y() * across.y();
        };
        const double half = std::hypot(trunkWidth[index] * seen(d.left), trunkDepth[index] * seen(d.forward)) + grow;
        left.append(middle + across * (half * k));
        right.append(middle - across * (half * k));
        if (i + 1 == Skeleton::spinePoints) { // the collar
            const QPointF collar = at(m_skeleton.spine[index] + d.up * 1.6);
            left.append(collar + across * (6.2 * k));
            right.append(collar - across * (6.2 * k));
        }
    }
    canvas.tube(left, right, fill);
}

PersonPainter::Layer PersonPainter::trunk() const
{
    SvgCanvas canvas;
    const double k = m_person.scale;
    const int top = Skeleton::spinePoints - 1;
    const Vec3 root = m_skeleton.spine.back() - m_skeleton.spineDirections.back().up * 3;
    canvas.capsule(at(root), 5.6 * k, at(m_skeleton.neck), 4.9 * k, SvgCanvas::shaded(m_person.skin, 0.93));
    paintTube(0, 1, -3.5, m_person.trousers, canvas);
    if (m_camera.fromSide()) {
        canvas.circle(at(m_skeleton.spine[0]), 10.8 * k, m_person.trousers);
    }
    paintTube(m_camera.fromSide() ? 1 : 0, top, m_camera.fromSide() ? -0.8 : 0, m_person.shirt, canvas);
    return {m_camera.nearness(m_skeleton.spine[4]), canvas};
}

PersonPainter::Layer PersonPainter::head() const
{
    SvgCanvas canvas;
    HeadPainter(m_person, m_camera).paint(m_skeleton.headDirections, at(m_skeleton.head), canvas);
    return {m_camera.nearness(m_skeleton.head) + 3, canvas};
}

double PersonPainter::seat() const
{
    double y = at(m_skeleton.spine[0]).y() + trunkDepth[0] * m_person.scale;
    for (const Skeleton::Leg &leg : m_skeleton.legs) {
        if (std::abs(leg.hip.z - leg.knee.z) < 15) { // thighs that lie on the seat
            y = std::min(y, m_origin.y() - leg.hip.z * m_person.scale + upperThigh * m_person.scale);
        }
    }
    return y;
}

} // namespace pamphlet
