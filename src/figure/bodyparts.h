#pragma once

#include "figure/skeleton.h"

#include <QStringList>

#include <optional>

namespace pamphlet {

// The names by which a pose file points at the body: "head", "left_knee", "near_ankle" (the side that is nearer to the
// one who looks).
class BodyParts {
public:
    static QStringList names();
    static std::optional<Vec3> find(const QString &name, const Skeleton &skeleton, Joints::Side nearSide);
};

} // namespace pamphlet
