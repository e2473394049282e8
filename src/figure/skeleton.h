#pragma once

#include "figure/joints.h"
#include "figure/vec3.h"

namespace pamphlet {

// Where the parts of a body are, in centimetres, for given joint angles: forward kinematics from the pelvis outwards.
// The pelvis is at the origin. The proportions are those of an adult of 1.70 m.
struct Skeleton {
    struct Arm {
        Vec3 shoulder, elbow, wrist, knuckles, fingertips, thumb;
    };
    struct Leg {
        Vec3 hip, knee, ankle, heel, ball, toes;
        Vec3 down; // from the ankle towards the sole
    };

    static constexpr int spinePoints = 9;

    std::array<Vec3, spinePoints> spine; // pelvis to the root of the neck
    std::array<Directions, spinePoints> spineDirections;
    Vec3 neck; // where it meets the head
    Vec3 head; // its middle
    Directions headDirections;
    std::array<Arm, 2> arms; // by Joints::Side
    std::array<Leg, 2> legs;

    explicit Skeleton(const Joints &joints);

private:
    void buildTrunk(const Joints &joints);
    void buildArm(const Joints &joints, Joints::Side side);
    void buildLeg(const Joints &joints, Joints::Side side);
};

} // namespace pamphlet
