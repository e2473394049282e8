#pragma once

#include "figure/personpainter.h"
#include "figure/scene.h"

namespace pamphlet {

// Draws what is around a person, fitted to the body: a chair stands under the seat, a wall at the hands.
class ThingPainter {
public:
    // `at` and `to` are points of the picture that the thing asks for, or that its kind would choose.
    struct Setting {
        const PersonPainter &person;
        double ground = 0; // y of the picture
        std::optional<QPointF> at;
        std::optional<QPointF> to;

        // 1 when the person looks to the right of the picture, -1 to the left; 1 from the front and from behind.
        double ahead() const { return person.camera().view() == Camera::View::Left ? -1 : 1; }
        QPointF part(const char *name) const { return *person.part(QLatin1String(name)); }
        QPointF atOr(const char *name) const { return at ? *at : part(name); }
    };

    static QStringList kinds();
    static bool isInFront(const Thing &thing);
    // Centimetres above the ground on which a body on such a thing lies or stands; 0 when it carries nobody.
    static double carryingHeight(const QString &kind);
    static void paint(const Thing &thing, const Setting &setting, SvgCanvas &canvas);
};

} // namespace pamphlet
