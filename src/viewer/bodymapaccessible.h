#pragma once

#include <QString>

namespace pamphlet {

class BodyMap;

// Gives every region of a BodyMap to screen readers as a button of its own. May be called again.
void installBodyMapAccessibility();
// Tell them what happened to a region.
void tellFocus(BodyMap *map, const QString &region);
void tellChosen(BodyMap *map, const QString &region);

} // namespace pamphlet
