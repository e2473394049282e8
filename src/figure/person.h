#pragma once

#include "figure/camera.h"
#include "figure/joints.h"

#include <QByteArray>

namespace pamphlet {

// One person of a picture: how they look and what they do. Colours are "#RRGGBB".
struct Person {
    enum class Hair { Short, Bob, Bun, Ponytail, Curly, Bald, Scarf };

    Joints joints;
    Camera::View view = Camera::View::Right;

    QByteArray skin;
    QByteArray hairColour;
    Hair hair = Hair::Short;
    QByteArray shirt;
    QByteArray trousers;
    QByteArray shoes; // empty: barefoot
    bool longSleeves = false;
    bool shorts = false;
    bool leftFist = false;
    bool rightFist = false;

    double across = 0; // where the pelvis is in the picture, centimetres to the right
    QByteArray on; // "", or the thing that carries the body: "bed", "step", …
    double lift = 0; // centimetres above what carries the body
    double scale = 1; // a child is smaller
};

} // namespace pamphlet
