#pragma once

#include "viewer/appearance.h"

namespace pamphlet {

class TourGuide;

// From the desk into the waiting room, where somebody reads, makes a list to ask about, and leaves; and back through the
// staff door. Sets a PIN where there is none.
void tourWaitingRoom(TourGuide &guide);

// The same in the look that a patient may choose, with pictures whose names begin with `prefix`.
void lookAtWaitingRoom(TourGuide &guide, const QString &prefix, const Appearance::Choice &look);

} // namespace pamphlet
