#pragma once

#include "viewer/idlewatch.h"
#include "viewer/kioskguard.h"
#include "viewer/pinchtotext.h"
#include "viewer/viewerparts.h"

#include <QObject>

namespace pamphlet {

class AttractPage;
class DoorPage;
class MainWindow;
class PinPage;
class StillReadingPage;

// Keeps the window to the waiting room while that is on, and brings it there when nobody has used it for a while: what
// lies over the window then, and what leads from one to the other.
class Kiosk : public QObject {
    Q_OBJECT

public:
    // Must go before `window`.
    Kiosk(const ViewerParts &parts, MainWindow &window, QObject *parent = nullptr);

    // For a tablet that starts in the waiting room: staff's part is never seen.
    void startInWaitingRoom();

private:
    // Begins the waiting room; where the clinic has no PIN yet, it asks for one first.
    void enter();
    void connectParts();
    void showState();
    void showDoor();
    // A tablet that was in the waiting room when it lost power must not wake up with staff's part.
    void resumeWaitingRoom();
    void askForPin();
    void handleIdle();
    void askWhetherStillReading();
    void nextPatient();
    // Whether nobody was there for so long that the question would be over for sure: the machine slept.
    bool isAbandoned() const;
    void showAttract();
    void uncover();
    void watch();
    // The page that lies over the window, made when it is first needed.
    DoorPage *door();
    PinPage *pinPage();
    AttractPage *attract();
    StillReadingPage *stillReading();

    ViewerParts m_parts;
    MainWindow &m_window;
    IdleWatch m_idle;
    KioskGuard m_guard;
    PinchToText m_pinch;
    Qt::WindowStates m_staffState; // of the window
    bool m_wanted = false; // the waiting room, once it is known whether there is a PIN
    DoorPage *m_door = nullptr;
    PinPage *m_pinPage = nullptr;
    AttractPage *m_attract = nullptr;
    StillReadingPage *m_stillReading = nullptr;
};

} // namespace pamphlet
