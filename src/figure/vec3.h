#pragma once

#include <cmath>

namespace pamphlet {

// A point or direction of the body in centimetres: x forward, y to the person's left, z up.
struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;

    Vec3 operator+(const Vec3 &o) const { return {x + o.x, y + o.y, z + o.z}; }
    Vec3 operator-(const Vec3 &o) const { return {x - o.x, y - o.y, z - o.z}; }
    Vec3 operator-() const { return {-x, -y, -z}; }
    Vec3 operator*(double f) const { return {x * f, y * f, z * f}; }
    double dot(const Vec3 &o) const { return x * o.x + y * o.y + z * o.z; }
    static Vec3 between(const Vec3 &a, const Vec3 &b, double t) { return a + (b - a) * t; }
};

// The directions of one part of the body; turning it gives those of the next part down the limb. Angles in degrees.
struct Directions {
    Vec3 forward{1, 0, 0};
    Vec3 left{0, 1, 0};
    Vec3 up{0, 0, 1};

    // Positive: the upper end goes forward.
    Directions pitched(double angle) const
    {
        const double a = radians(angle);
        return {forward * std::cos(a) - up * std::sin(a), left, up * std::cos(a) + forward * std::sin(a)};
    }
    // Positive: the upper end goes to the right.
    Directions rolled(double angle) const
    {
        const double a = radians(angle);
        return {forward, left * std::cos(a) + up * std::sin(a), up * std::cos(a) - left * std::sin(a)};
    }
    // Positive: the front turns to the left.
    Directions turned(double angle) const
    {
        const double a = radians(angle);
        return {forward * std::cos(a) + left * std::sin(a), left * std::cos(a) - forward * std::sin(a), up};
    }
    static double radians(double degrees) { return degrees * 3.14159265358979323846 / 180; }
};

} // namespace pamphlet
