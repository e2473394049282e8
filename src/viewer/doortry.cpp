#include "viewer/doortry.h"

#include "viewer/pinpad.h"
#include "viewer/pinpanel.h"

namespace pamphlet {

DoorTry::DoorTry(DoorKeys &keys, PinPanel &panel, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_panel(panel)
{
    connect(&m_wait, &DoorWait::ticked, this, &DoorTry::showMessage);
    connect(&m_wait, &DoorWait::over, &m_keys, &DoorKeys::load);
    connect(&m_keys, &DoorKeys::changed, this, &DoorTry::takeDoor);
    connect(&m_keys, &DoorKeys::failed, this, &DoorTry::handleFailure);
}

void DoorTry::begin()
{
    forget();
    m_going = true;
    m_panel.pad().clear();
    m_panel.pad().setAvailable(true);
    m_panel.setKeyOffered(m_keys.door().hasKeyFile || !m_keys.isKnown());
    showMessage();
    m_keys.load();
}

void DoorTry::forget()
{
    m_going = false;
    m_asking = false;
    m_told.clear();
    m_wait.stop();
}

void DoorTry::tryPin()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_keys.tryPin(m_panel.pad().take(), this, [this, number = ++m_try](bool right) {
        if (isAwaited(number)) {
            m_asking = false;
            handlePin(right);
        }
    });
}

void DoorTry::handlePin(bool right)
{
    if (right) {
        Q_EMIT opened();
    } else if (const int left = m_keys.door().triesLeft; left > 0) {
        tell(tr("That is not the PIN. %n more try(s) before you have to wait.", nullptr, left));
    } else {
        tell({}); // how long to wait
    }
}

void DoorTry::tryKeyFiles()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_keys.tryKeyFiles(this, [this, number = ++m_try](DoorKeys::Found found) {
        if (isAwaited(number)) {
            m_asking = false;
            handleKeyFiles(found);
        }
    });
}

void DoorTry::handleKeyFiles(DoorKeys::Found found)
{
    switch (found) {
    case DoorKeys::Found::RightKey:
        Q_EMIT opened();
        break;
    case DoorKeys::Found::WrongKey:
        tell(tr("The key on this stick does not open this door."));
        break;
    case DoorKeys::Found::NoKey:
        tell(tr("No key was found. Push the stick in, wait a moment and try again."));
        break;
    }
}

void DoorTry::handleFailure(const QString &message)
{
    if (m_going) {
        m_asking = false;
        tell(message + QLatin1Char(' ')
            + tr("The PIN cannot open the door now; whoever looks after this machine can help."));
    }
}

void DoorTry::tell(const QString &message)
{
    m_told = message;
    showMessage();
    m_panel.announce();
}

void DoorTry::takeDoor()
{
    if (!m_going) {
        return;
    }
    m_wait.start(m_keys.door().waitSeconds);
    m_panel.pad().setAvailable(m_wait.isOver());
    m_panel.setKeyOffered(m_keys.door().hasKeyFile);
    showMessage();
}

void DoorTry::showMessage()
{
    const QString wait = m_wait.isOver() ? QString() : tr("Too many wrong PINs. Try again in %1.").arg(m_wait.text());
    m_panel.setMessage(m_told.isEmpty() || wait.isEmpty() ? m_told + wait : m_told + QLatin1Char(' ') + wait);
}

} // namespace pamphlet
