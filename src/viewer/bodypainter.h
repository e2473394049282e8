#pragma once

#include "viewer/bodyoutline.h"

#include <QSet>

class QPainter;
class QRectF;

namespace pamphlet {

class Theme;

// What the body map shows of its regions.
struct BodyLook {
    QSet<QString> live; // those that can be chosen; the others are quiet
    QString chosen;
    QString pressed;
    QString hovered;
    QString focused; // wears the focus ring
};

// Draws the body in bodySize.
void paintBody(QPainter &painter, const BodyOutline &body, const BodyLook &look, const Theme &theme);
// Writes what a region is called, above the place `at` or below it, within `room`. All in pixels.
void paintName(QPainter &painter, const QString &name, const QRectF &at, const QRectF &room, const Theme &theme);

} // namespace pamphlet
