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
    // An arrow, from where to where; it is as thick in a close-up as elsewhere, so it is drawn when the scale is known.
    struct Stroke {
        QPointF from;
        QPointF by;
        double bow;
    };

    // A frame in centimetres, the ground at y = 0, and what of it must be seen.
    struct Painted {
        SvgCanvas canvas;
        QList<Stroke> arrows;
        QRectF needed;
    };

    Painted paint(const Frame &frame) const;
    static void paintArrow(const Stroke &stroke, double size, SvgCanvas &canvas);
    QRectF needed(const QList<PersonPainter> &people, const QRectF &everything) const;
    QByteArray panel(double width, double height) const;

    const Scene &m_scene;
};

} // namespace pamphlet
