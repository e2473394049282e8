#pragma once

#include "figure/person.h"
#include "figure/skeleton.h"
#include "figure/svgcanvas.h"

namespace pamphlet {

// Draws one person: far limbs first and darker, near limbs last.
class PersonPainter {
public:
    // The body stands on the ground: its lowest point is at `ground` (y of the picture).
    PersonPainter(const Person &person, double ground);

    SvgCanvas paint() const;
    // Point of the picture of a part of the body such as "head", "left_knee" or "near_ankle"; nothing when there is no
    // such part.
    std::optional<QPointF> part(const QString &name) const;
    double seat() const; // y of the underside of pelvis and thighs
    const Camera &camera() const { return m_camera; }

private:
    struct Layer {
        double nearness;
        SvgCanvas canvas;
    };

    QPointF at(const Vec3 &point) const;
    double lowest() const;
    double shade(Joints::Side side) const;
    Joints::Side nearSide() const;
    Layer arm(Joints::Side side) const;
    Layer leg(Joints::Side side) const;
    Layer trunk() const;
    Layer head() const;
    void paintTube(int first, int last, double grow, const QByteArray &fill, SvgCanvas &canvas) const;

    Person m_person;
    Camera m_camera;
    Skeleton m_skeleton;
    QPointF m_origin;
};

} // namespace pamphlet
