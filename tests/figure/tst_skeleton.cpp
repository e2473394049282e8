#include "figure/skeleton.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pamphlet;

namespace {

double length(const Vec3 &a, const Vec3 &b)
{
    const Vec3 d = b - a;
    return std::sqrt(d.dot(d));
}

bool near(double a, double b, double tolerance = 0.01)
{
    return std::abs(a - b) < tolerance;
}

Joints with(std::initializer_list<std::pair<Joints::Name, double>> angles)
{
    Joints joints;
    for (const auto &[name, angle] : angles) {
        joints.set(name, angle, angle);
    }
    return joints;
}

} // namespace

// The body is checked by what a person would see, not by repeating the arithmetic.
class SkeletonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standing();
    void sittingAndKneeling();
    void armsGoWhereTheirNamesSay();
    void lyingDown();
    void leftMirrorsRight();
    void bonesKeepTheirLengths();
};

void SkeletonTest::standing()
{
    const Skeleton s{Joints()};
    for (const Skeleton::Leg &leg : s.legs) {
        QVERIFY(near(leg.hip.x, leg.knee.x) && near(leg.knee.x, leg.ankle.x));
        QVERIFY(leg.hip.z > leg.knee.z && leg.knee.z > leg.ankle.z && leg.ankle.z > leg.heel.z);
        QVERIFY2(leg.toes.x > leg.ankle.x && leg.ankle.x > leg.heel.x, "the toes point forward");
    }
    for (const Skeleton::Arm &arm : s.arms) {
        QVERIFY2(near(arm.shoulder.x, arm.wrist.x) && arm.wrist.z < arm.elbow.z, "the arms hang");
    }
    QVERIFY(s.head.z > s.neck.z && s.neck.z > s.spine.back().z);
    const double height = s.head.z + 13 - (s.legs[0].heel.z - 3.6);
    QVERIFY2(height > 165 && height < 180, qPrintable(QString::number(height)));
}

void SkeletonTest::sittingAndKneeling()
{
    const Skeleton sitting(with({{Joints::Hip, 90}, {Joints::Knee, 90}}));
    for (const Skeleton::Leg &leg : sitting.legs) {
        QVERIFY2(near(leg.hip.z, leg.knee.z) && leg.knee.x > leg.hip.x + 40, "the thigh is level and forward");
        QVERIFY2(leg.ankle.z < leg.knee.z - 40 && near(leg.ankle.x, leg.knee.x, 1), "the shank hangs");
    }
    const Skeleton kneeling(with({{Joints::Knee, 90}}));
    for (const Skeleton::Leg &leg : kneeling.legs) {
        QVERIFY2(leg.ankle.x < leg.knee.x - 40 && near(leg.ankle.z, leg.knee.z, 1), "the shank lies backward");
    }
}

void SkeletonTest::armsGoWhereTheirNamesSay()
{
    const Skeleton forward(with({{Joints::Shoulder, 90}}));
    const Skeleton side(with({{Joints::ShoulderOut, 90}}));
    const Skeleton belly(with({{Joints::Elbow, 90}, {Joints::ShoulderTurn, 80}}));
    for (const Joints::Side i : {Joints::Left, Joints::Right}) {
        const double out = i == Joints::Left ? 1 : -1;
        QVERIFY(forward.arms[i].wrist.x > forward.arms[i].shoulder.x + 50);
        QVERIFY(side.arms[i].wrist.y * out > side.arms[i].shoulder.y * out + 50);
        QVERIFY2(belly.arms[i].wrist.y * out < belly.arms[i].elbow.y * out - 20, "the forearm turns inwards");
    }
}

void SkeletonTest::lyingDown()
{
    const Skeleton back(with({{Joints::Lean, -90}}));
    QVERIFY(back.head.x < -50 && near(back.spine.back().z, 0, 1));
    QVERIFY2(back.headDirections.forward.z > 0.99, "the face looks up");
    const Skeleton front(with({{Joints::Lean, 90}}));
    QVERIFY2(front.headDirections.forward.z < -0.99, "the face looks down");
    const Skeleton onTheRight(with({{Joints::Roll, 90}}));
    QVERIFY2(onTheRight.legs[Joints::Left].hip.z > onTheRight.legs[Joints::Right].hip.z, "the left leg is on top");
}

void SkeletonTest::leftMirrorsRight()
{
    const Skeleton s(with({{Joints::Shoulder, 40}, {Joints::ShoulderOut, 30}, {Joints::ShoulderTurn, 20},
        {Joints::Elbow, 70}, {Joints::Wrist, 10}, {Joints::Hip, 50}, {Joints::HipOut, 20}, {Joints::HipTurn, -30},
        {Joints::Knee, 60}, {Joints::Ankle, 10}, {Joints::Toes, 20}}));
    auto mirrored = [](const Vec3 &a, const Vec3 &b) { return near(a.x, b.x) && near(a.y, -b.y) && near(a.z, b.z); };
    QVERIFY(mirrored(s.arms[0].fingertips, s.arms[1].fingertips));
    QVERIFY(mirrored(s.arms[0].thumb, s.arms[1].thumb));
    QVERIFY(mirrored(s.legs[0].toes, s.legs[1].toes));
    QVERIFY(mirrored(s.legs[0].heel, s.legs[1].heel));
}

void SkeletonTest::bonesKeepTheirLengths()
{
    const Skeleton rest{Joints()};
    QRandomGenerator random(20261122);
    for (int i = 0; i < 500; ++i) {
        Joints joints;
        for (int name = 0; name < Joints::Count; ++name) {
            joints.set(Joints::Name(name), random.bounded(180.0) - 90, random.bounded(180.0) - 90);
        }
        const Skeleton s(joints);
        for (std::size_t side = 0; side < 2; ++side) {
            const Skeleton::Arm &arm = s.arms[side];
            const Skeleton::Leg &leg = s.legs[side];
            QVERIFY(near(length(arm.shoulder, arm.elbow), length(rest.arms[side].shoulder, rest.arms[side].elbow)));
            QVERIFY(near(length(arm.elbow, arm.wrist), length(rest.arms[side].elbow, rest.arms[side].wrist)));
            QVERIFY(near(length(leg.hip, leg.knee), length(rest.legs[side].hip, rest.legs[side].knee)));
            QVERIFY(near(length(leg.knee, leg.ankle), length(rest.legs[side].knee, rest.legs[side].ankle)));
            QVERIFY(near(length(leg.heel, leg.ball), length(rest.legs[side].heel, rest.legs[side].ball)));
        }
    }
}

QTEST_APPLESS_MAIN(SkeletonTest)
#include "tst_skeleton.moc"
