#pragma once

#include "figure/vec3.h"

#include <QPointF>
#include <QStringList>

namespace pamphlet {

// From where a person is seen. The picture plane has x to the right and y downwards, in centimetres.
class Camera {
public:
    enum class View { Right, Left, Front, Back }; // Right: the person looks to the right of the picture

    // As authors write them, in the order of View.
    static QStringList viewNames()
    {
        return {QStringLiteral("right"), QStringLiteral("left"), QStringLiteral("front"), QStringLiteral("back")};
    }

    explicit Camera(View view)
        : m_view(view)
    {
        switch (view) {
        case View::Right:
            m_across = {1, 0, 0};
            m_towards = {0, -1, 0};
            break;
        case View::Left:
            m_across = {-1, 0, 0};
            m_towards = {0, 1, 0};
            break;
        case View::Front:
            m_across = {0, 1, 0};
            m_towards = {1, 0, 0};
            break;
        case View::Back:
            m_across = {0, -1, 0};
            m_towards = {-1, 0, 0};
            break;
        }
    }

    View view() const { return m_view; }
    bool fromSide() const { return m_view == View::Right || m_view == View::Left; }

    // Larger is nearer to the one who looks.
    double nearness(const Vec3 &point) const { return point.dot(m_towards); }

    // An oblique projection: what is farther stands a little higher (and, from the side, a little ahead), so that the
    // far limbs are seen.
    QPointF project(const Vec3 &point) const
    {
        const double n = nearness(point);
        return {point.dot(m_across) - (fromSide() ? 0.12 * n : 0), -point.z + (fromSide() ? 0.06 : 0.28) * n};
    }

private:
    View m_view;
    Vec3 m_across;
    Vec3 m_towards;
};

} // namespace pamphlet
