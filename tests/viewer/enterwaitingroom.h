#pragma once

#include "viewer/doorkeys.h"
#include "viewer/waitingroom.h"
#include "viewerfixture.h"

// Gives the tablet to a patient, past the door: for tests in which no PIN is set.
inline bool enterWaitingRoom(ViewerFixture &viewer)
{
    pamphlet::Viewer &parts = *viewer.viewer;
    if (!QTest::qWaitFor([&] { return parts.keys().isKnown(); })) {
        return false;
    }
    parts.waitingRoom().enter();
    return parts.waitingRoom().isOn();
}
