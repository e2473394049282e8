#pragma once

#include "figure/scene.h"
#include "figure/svgcanvas.h"

namespace pamphlet {

class PersonPainter;

// Turns a scene into SVG text: the frames side by side on one panel, all to the same scale.
class ScenePainter {
public:
    explicit ScenePainter(const Scene &scene)
        : m_scene(scene)
    {
    }

    QByteArray svg() const;

private:
    // A frame in centimetres, the ground at y = 0, and what of it must be seen.
    struct Painted {
        SvgCanvas canvas;
        QRectF needed;
    };

    Painted paint(const Frame &frame) const;
    QRectF needed(const Frame &frame, const QList<PersonPainter> &people, const SvgCanvas &canvas) const;
    QByteArray panel(double width, double height) const;

    const Scene &m_scene;
};

} // namespace pamphlet
