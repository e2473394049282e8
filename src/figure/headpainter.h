#pragma once

#include "figure/person.h"
#include "figure/svgcanvas.h"

namespace pamphlet {

// Draws a head without features, from the side, from the front or from behind.
class HeadPainter {
public:
    HeadPainter(const Person &person, const Camera &camera)
        : m_person(person)
        , m_camera(camera)
    {
    }

    void paint(const Directions &head, QPointF middle, SvgCanvas &canvas) const;

private:
    void paintProfile(SvgCanvas &canvas) const;
    void paintFront(SvgCanvas &canvas) const;
    void paintBack(SvgCanvas &canvas) const;

    const Person &m_person;
    const Camera &m_camera;
};

} // namespace pamphlet
