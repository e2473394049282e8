#include "figure/bodyparts.h"

#include "figure/personpainter.h"

namespace pamphlet {

namespace {

using Place = Vec3 (*)(const Skeleton &, Joints::Side);

struct Part {
    const char *name;
    bool paired;
    Place place;
};

Vec3 spineAt(const Skeleton &s, std::size_t i, double forward)
{
    return s.spine[i] + s.spineDirections[i].forward * forward;
}

Vec3 headAt(const Skeleton &s, double forward, double up)
{
    return s.head + s.headDirections.forward * forward + s.headDirections.up * up;
}

// Direction from one point to another, of length 1.
Vec3 way(const Vec3 &from, const Vec3 &to)
{
    const Vec3 d = to - from;
    return d * (1 / std::max(0.001, std::sqrt(d.dot(d))));
}

// Out of the back of a limb that goes down from a to b; `front` is where the toes or the palm are.
Vec3 behind(const Vec3 &a, const Vec3 &b, const Vec3 &front, double distance)
{
    const Vec3 along = way(a, b);
    const Vec3 ahead = front - along * front.dot(along);
    return -way({}, ahead) * distance;
}

const Vec3 &forwardOf(const Skeleton &s)
{
    return s.spineDirections.front().forward;
}

const Part parts[] = {
    {"head", false, [](const Skeleton &s, Joints::Side) { return s.head; }},
    {"crown", false, [](const Skeleton &s, Joints::Side) { return headAt(s, 0, 13); }},
    {"forehead", false, [](const Skeleton &s, Joints::Side) { return headAt(s, 8.5, 6); }},
    {"temple", false, [](const Skeleton &s, Joints::Side) { return headAt(s, 5, 3); }},
    {"jaw", false, [](const Skeleton &s, Joints::Side) { return headAt(s, 1, -4); }},
    {"chin", false, [](const Skeleton &s, Joints::Side) { return headAt(s, 9, -12); }},
    {"nape", false, [](const Skeleton &s, Joints::Side) { return headAt(s, -8, -11); }},
    {"neck", false, [](const Skeleton &s, Joints::Side) { return Vec3::between(s.spine.back(), s.neck, 0.5); }},
    {"upper_back", false, [](const Skeleton &s, Joints::Side) { return spineAt(s, 6, -9); }},
    {"low_back", false, [](const Skeleton &s, Joints::Side) { return spineAt(s, 2, -8.5); }},
    {"chest", false, [](const Skeleton &s, Joints::Side) { return spineAt(s, 6, 9); }},
    {"belly", false, [](const Skeleton &s, Joints::Side) { return spineAt(s, 2, 8.5); }},
    {"pelvis", false, [](const Skeleton &s, Joints::Side) { return s.spine.front(); }},
    {"bottom", false, [](const Skeleton &s, Joints::Side) { return spineAt(s, 0, -9) - s.spineDirections[0].up * 3; }},
    {"shoulder", true, [](const Skeleton &s, Joints::Side side) { return s.arms[side].shoulder; }},
    {"elbow", true, [](const Skeleton &s, Joints::Side side) { return s.arms[side].elbow; }},
    {"wrist", true, [](const Skeleton &s, Joints::Side side) { return s.arms[side].wrist; }},
    {"hand", true, [](const Skeleton &s, Joints::Side side) { return s.arms[side].knuckles; }},
    {"fingertips", true, [](const Skeleton &s, Joints::Side side) { return s.arms[side].fingertips; }},
    {"hip", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].hip; }},
    {"outer_hip", true,
        [](const Skeleton &s, Joints::Side side) {
            return s.legs[side].hip + s.spineDirections.front().left * (side == Joints::Left ? 7.5 : -7.5);
        }},
    {"thigh", true,
        [](const Skeleton &s, Joints::Side side) { return Vec3::between(s.legs[side].hip, s.legs[side].knee, 0.5); }},
    {"thigh_back", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return Vec3::between(leg.hip, leg.knee, 0.45) + behind(leg.hip, leg.knee, forwardOf(s), 6);
        }},
    {"knee", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].knee; }},
    {"kneecap", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return leg.knee - behind(leg.hip, leg.ankle, leg.toes - leg.heel, 5.5);
        }},
    {"shin", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return Vec3::between(leg.knee, leg.ankle, 0.5) - behind(leg.knee, leg.ankle, leg.toes - leg.heel, 4);
        }},
    {"calf", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return Vec3::between(leg.knee, leg.ankle, 0.35) + behind(leg.knee, leg.ankle, leg.toes - leg.heel, 4.5);
        }},
    {"achilles", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return Vec3::between(leg.knee, leg.ankle, 0.9) + behind(leg.knee, leg.ankle, leg.toes - leg.heel, 4);
        }},
    {"ankle", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].ankle; }},
    {"heel", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].heel; }},
    {"sole", true,
        [](const Skeleton &s, Joints::Side side) {
            const auto &leg = s.legs[side];
            return Vec3::between(leg.heel, leg.ball, 0.5) + leg.down * 3;
        }},
    {"ball", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].ball; }},
    {"toes", true, [](const Skeleton &s, Joints::Side side) { return s.legs[side].toes; }},
};

} // namespace

QStringList BodyParts::names()
{
    QStringList all;
    for (const Part &part : parts) {
        const QString name = QLatin1String(part.name);
        if (part.paired) {
            all << QStringLiteral("left_") + name << QStringLiteral("right_") + name << QStringLiteral("near_") + name
                << QStringLiteral("far_") + name;
        } else {
            all << name;
        }
    }
    return all;
}

std::optional<Vec3> BodyParts::find(const QString &name, const Skeleton &skeleton, Joints::Side nearSide)
{
    const Joints::Side farSide = nearSide == Joints::Left ? Joints::Right : Joints::Left;
    for (const Part &part : parts) {
        const QString plain = QLatin1String(part.name);
        if (!part.paired) {
            if (name == plain) {
                return part.place(skeleton, nearSide);
            }
            continue;
        }
        const std::pair<const char *, Joints::Side> sides[]
            = {{"left_", Joints::Left}, {"right_", Joints::Right}, {"near_", nearSide}, {"far_", farSide}};
        for (const auto &[prefix, side] : sides) {
            if (name == QLatin1String(prefix) + plain) {
                return part.place(skeleton, side);
            }
        }
    }
    return std::nullopt;
}

} // namespace pamphlet
