#include "viewer/kiosk.h"

#include "viewer/attractpage.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/doorkeys.h"
#include "viewer/doorpage.h"
#include "viewer/mainwindow.h"
#include "viewer/openwindows.h"
#include "viewer/pinpage.h"
#include "viewer/stillreadingpage.h"
#include "viewer/waitingroom.h"

namespace pamphlet {

Kiosk::Kiosk(const ViewerParts &parts, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(window)
    , m_pinch(parts.appearance)
{
    connectParts();
}

void Kiosk::connectParts()
{
    WaitingRoom &room = m_parts.waitingRoom;
    connect(&m_window, &MainWindow::lockRequested, this, [this, &room] { room.isOn() ? showDoor() : enter(); });
    connect(&room, &WaitingRoom::changed, this, &Kiosk::showState);
    connect(&room, &WaitingRoom::begunAnew, this, &Kiosk::uncover);
    connect(&m_idle, &IdleWatch::idle, this, &Kiosk::handleIdle);
    connect(&m_parts.keys, &DoorKeys::failed, this, [this](const QString &message) {
        m_wanted = false;
        if (!m_window.cover()) { // what lies over it tells this itself
            m_window.tellStaff(message);
        }
    });
    connect(&m_parts.keys, &DoorKeys::changed, this, [this] {
        if (std::exchange(m_wanted, false)) {
            enter();
        }
        resumeWaitingRoom();
        askForPin();
        watch();
    });
    connect(&m_parts.shortcuts, &ClinicShortcuts::changed, this, [this] {
        resumeWaitingRoom();
        watch(); // its times may be others
    });
}

void Kiosk::enter()
{
    if (!m_parts.keys.isKnown()) {
        m_wanted = true; // the store has not answered yet; when it cannot, it says why
        m_parts.keys.load();
    } else if (m_parts.keys.door().hasPin) {
        m_parts.waitingRoom.enter();
    } else {
        m_window.setCover(pinPage());
        m_pinPage->begin(true);
    }
}

void Kiosk::startInWaitingRoom()
{
    m_parts.waitingRoom.enter();
}

void Kiosk::askForPin()
{
    if (m_parts.waitingRoom.isOn() && m_parts.keys.isKnown() && !m_parts.keys.door().hasPin) {
        m_window.setCover(pinPage());
        m_pinPage->begin(false);
    }
}

void Kiosk::resumeWaitingRoom()
{
    if (m_parts.keys.door().hasPin && m_parts.waitingRoom.wasOn()) {
        m_parts.waitingRoom.enter();
    }
}

void Kiosk::showState()
{
    const bool on = m_parts.waitingRoom.isOn();
    m_guard.setOn(on);
    if (on) {
        closeOpenWindows();
        m_staffState = m_window.windowState();
        m_window.setWindowState(m_staffState | Qt::WindowFullScreen);
    } else {
        m_window.setWindowState(m_staffState);
    }
    watch();
}

void Kiosk::showDoor()
{
    m_window.setCover(door());
    m_door->begin();
}

void Kiosk::handleIdle()
{
    closeOpenWindows();
    if (!m_parts.waitingRoom.isOn()) {
        m_parts.waitingRoom.enter();
        showAttract();
    } else if (m_pinPage && m_window.cover() == m_pinPage) {
        m_pinPage->begin(false); // what was typed so far is not for the next
        watch();
    } else if (!m_attract || m_window.cover() != m_attract) {
        askWhetherStillReading();
    }
}

void Kiosk::askWhetherStillReading()
{
    if (isAbandoned()) {
        nextPatient();
    } else {
        m_window.setCover(stillReading());
        m_stillReading->begin(m_parts.waitingRoom.options().countdown);
    }
}

void Kiosk::nextPatient()
{
    m_parts.waitingRoom.beginAnew();
    showAttract();
}

bool Kiosk::isAbandoned() const
{
    const WaitingRoomOptions options = m_parts.waitingRoom.options();
    return m_idle.quiet() >= options.idle + 2 * options.countdown; // timers are late at times
}

void Kiosk::showAttract()
{
    m_window.setCover(attract());
    m_attract->begin();
    m_idle.stop();
}

void Kiosk::uncover()
{
    m_window.setCover(nullptr);
    watch();
}

void Kiosk::watch()
{
    const WaitingRoomOptions options = m_parts.waitingRoom.options();
    if (m_parts.waitingRoom.isOn()) {
        m_idle.start(options.idle);
    } else if (m_parts.keys.door().hasPin && options.visitLock.count() > 0) {
        m_idle.start(options.visitLock);
    } else {
        m_idle.stop();
    }
}

DoorPage *Kiosk::door()
{
    if (!m_door) {
        m_door = new DoorPage(m_parts);
        connect(m_door, &DoorPage::opened, &m_parts.waitingRoom, &WaitingRoom::leave);
        connect(m_door, &DoorPage::cancelled, this, &Kiosk::uncover);
    }
    return m_door;
}

PinPage *Kiosk::pinPage()
{
    if (!m_pinPage) {
        m_pinPage = new PinPage(m_parts);
        connect(m_pinPage, &PinPage::done, this, [this] {
            uncover();
            m_parts.waitingRoom.enter();
        });
        connect(m_pinPage, &PinPage::cancelled, this, &Kiosk::uncover);
    }
    return m_pinPage;
}

AttractPage *Kiosk::attract()
{
    if (!m_attract) {
        m_attract = new AttractPage(m_parts);
        connect(m_attract, &AttractPage::left, this, &Kiosk::uncover);
        connect(m_attract, &AttractPage::articleChosen, this, [this](const QString &slug, const QString &lang) {
            uncover();
            m_window.openArticle(slug, lang);
        });
    }
    return m_attract;
}

StillReadingPage *Kiosk::stillReading()
{
    if (!m_stillReading) {
        m_stillReading = new StillReadingPage(m_parts);
        connect(m_stillReading, &StillReadingPage::goOn, this, [this] { isAbandoned() ? nextPatient() : uncover(); });
        connect(m_stillReading, &StillReadingPage::timedOut, this, &Kiosk::nextPatient);
    }
    return m_stillReading;
}

} // namespace pamphlet
