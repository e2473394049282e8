#pragma once

#include <QStringList>

#include <array>

namespace pamphlet {

class YamlReader;

// The angles of a body, in degrees; all zero is standing upright with hanging arms.
//
// Limits are the normal ranges of motion of the American Academy of Orthopaedic Surgeons (Joint Motion: Method of
// Measuring and Recording, 1965), a few widened to what supple people do. `lean` and `roll` lay the whole body down and
// have no limit but the circle.
class Joints {
public:
    enum Name {
        Lean, // whole body: forward +, on the back -90
        Roll, // whole body: to its right +
        Spine, // bent forward +
        SideBend, // to the right +
        Twist, // to the left +
        Neck, // bent forward +
        Head, // nod +
        HeadTurn, // to the left +
        Shoulder, // arm raised forward +
        ShoulderOut, // arm raised to the side +
        ShoulderTurn, // forearm turned towards the belly +
        Elbow, // bent +
        Wrist, // bent on in the direction of the elbow +
        Hip, // thigh raised forward +
        HipOut, // leg spread to the side +
        HipTurn, // knee turned inwards +
        Knee, // bent +
        Ankle, // toes raised +
        Toes, // bent up +
        Count
    };
    enum Side { Left, Right };

    double of(Name name, Side side = Left) const { return m_angles[name][side]; }
    void set(Name name, double left, double right) { m_angles[name] = {left, right}; }

    // Takes over the angles in a mapping such as {knee: 90, left_hip: 20}; a name without a side means both. Unknown
    // names (but for `otherKeys`) and angles that no body can do are reported.
    void read(const YamlReader &yaml, const QStringList &otherKeys = {});

    // Every name that read() knows.
    static QStringList names();

private:
    std::array<std::array<double, 2>, Count> m_angles{};
};

} // namespace pamphlet
