#pragma once

#include "figure/person.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>

namespace pamphlet {

// A point of the picture: a part of somebody's body and how far from it (centimetres, x to the right, y up), or a fixed
// point (y above the ground).
struct Anchor {
    int person = 0; // index among the people of the frame
    QString part; // empty: a fixed point
    QPointF by;
};

// Something around a person: furniture, a band, a cup.
struct Thing {
    QString kind;
    std::optional<Anchor> at; // where the kind would put it, when absent
    std::optional<Anchor> to; // the other end of what has two
    double width = 0; // centimetres; 0: as the kind has it
    double height = 0;
    QByteArray colour; // empty: as the kind has it
    std::optional<bool> inFront;

    double widthOr(double usual) const { return width > 0 ? width : usual; }
    double heightOr(double usual) const { return height > 0 ? height : usual; }
    QByteArray colourOr(const char *usual) const { return colour.isEmpty() ? QByteArray(usual) : colour; }
};

// "It hurts here."
struct Spot {
    Anchor at;
    double radius = 9; // centimetres
};

// A movement.
struct Arrow {
    Anchor at;
    QPointF by; // from there to its tip
    double bow = 0; // 0 straight; 0.5 strongly bent to its left, negative to its right
};

// One moment: a start, an end.
struct Frame {
    enum class Verdict { None, Right, Wrong };

    QList<Person> people;
    QList<Thing> things;
    QList<Spot> spots;
    QList<Arrow> arrows;
    Verdict verdict = Verdict::None;
};

// What a pose file says.
struct Scene {
    // Hero: beside a title. Wide: across the text.
    enum class Size { Wide, Hero };

    Size size = Size::Wide;
    QList<Frame> frames;
    bool isSequence = true; // a small sign leads from one frame to the next
    QStringList focus; // parts that must be in the picture; empty: everything is
    bool ground = true; // a line to stand on
    bool dark = false; // a darkened room
};

} // namespace pamphlet
