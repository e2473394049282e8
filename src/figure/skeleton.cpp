#include "figure/skeleton.h"

namespace pamphlet {

namespace {

// Lengths in centimetres.
constexpr double trunk = 52;
constexpr double neckLength = 9;
constexpr double neckToHead = 10;
constexpr double shoulderHalf = 14.8;
constexpr double hipHalf = 8.5;
constexpr double upperArm = 28;
constexpr double forearm = 25;
constexpr double palm = 8;
constexpr double fingers = 7;
constexpr double thigh = 43;
constexpr double shank = 41;
constexpr double ankleHeight = 6.2;
constexpr double heelBack = 4;
constexpr double footToBall = 11.5;
constexpr double ballToToes = 6;
constexpr double feetOut = -7; // degrees: nobody stands with parallel feet

double sign(Joints::Side side)
{
    return side == Joints::Left ? 1 : -1;
}

} // namespace

Skeleton::Skeleton(const Joints &joints)
{
    buildTrunk(joints);
    for (const Joints::Side side : {Joints::Left, Joints::Right}) {
        buildArm(joints, side);
        buildLeg(joints, side);
    }
}

void Skeleton::buildTrunk(const Joints &joints)
{
    // The bend is spread over the spine, so that a back is a curve and not a hinge.
    Directions d = Directions().pitched(joints.of(Joints::Lean)).rolled(joints.of(Joints::Roll));
    const int steps = spinePoints - 1;
    spine[0] = {};
    spineDirections[0] = d;
    for (int i = 1; i < spinePoints; ++i) {
        d = d.pitched(joints.of(Joints::Spine) / steps)
                .rolled(joints.of(Joints::SideBend) / steps)
                .turned(joints.of(Joints::Twist) / steps);
        spine[std::size_t(i)] = spine[std::size_t(i - 1)] + d.up * (trunk / steps);
        spineDirections[std::size_t(i)] = d;
    }
    const Directions n = d.pitched(joints.of(Joints::Neck));
    neck = spine.back() + n.up * neckLength;
    headDirections = n.pitched(joints.of(Joints::Head)).turned(joints.of(Joints::HeadTurn));
    head = neck + headDirections.up * neckToHead + headDirections.forward * 1.5;
}

void Skeleton::buildArm(const Joints &joints, Joints::Side side)
{
    const Directions &chest = spineDirections.back();
    const double s = sign(side);
    Directions d = chest.pitched(-joints.of(Joints::Shoulder, side))
                       .rolled(s * joints.of(Joints::ShoulderOut, side))
                       .turned(-s * joints.of(Joints::ShoulderTurn, side));
    Arm &arm = arms[side];
    arm.shoulder = spine.back() - chest.up * 5.4 + chest.left * (s * shoulderHalf);
    arm.elbow = arm.shoulder - d.up * upperArm;
    d = d.pitched(-joints.of(Joints::Elbow, side));
    arm.wrist = arm.elbow - d.up * forearm;
    d = d.pitched(-joints.of(Joints::Wrist, side));
    arm.knuckles = arm.wrist - d.up * palm;
    arm.fingertips = arm.knuckles - d.pitched(-12).up * fingers;
    arm.thumb = arm.wrist - d.up * 7 + d.forward * 4.5;
}

void Skeleton::buildLeg(const Joints &joints, Joints::Side side)
{
    const Directions &pelvis = spineDirections.front();
    const double s = sign(side);
    Directions d = pelvis.pitched(-joints.of(Joints::Hip, side))
                       .rolled(s * joints.of(Joints::HipOut, side))
                       .turned(-s * (joints.of(Joints::HipTurn, side) + feetOut));
    Leg &leg = legs[side];
    leg.hip = spine.front() + pelvis.left * (s * hipHalf);
    leg.knee = leg.hip - d.up * thigh;
    d = d.pitched(joints.of(Joints::Knee, side));
    leg.ankle = leg.knee - d.up * shank;
    d = d.pitched(-joints.of(Joints::Ankle, side));
    leg.down = -d.up;
    leg.heel = leg.ankle - d.up * (ankleHeight - 3.6) - d.forward * heelBack;
    leg.ball = leg.ankle - d.up * (ankleHeight - 2.9) + d.forward * footToBall;
    leg.toes = leg.ball + d.pitched(-joints.of(Joints::Toes, side)).forward * ballToToes;
}

} // namespace pamphlet
