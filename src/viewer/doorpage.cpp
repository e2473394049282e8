#include "viewer/doorpage.h"

#include "viewer/pinpad.h"
#include "viewer/pinpanel.h"
#include "viewer/scrolledpage.h"

namespace pamphlet {

DoorPage::DoorPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_panel(new PinPanel(parts.appearance, this))
{
    makeScrolled(this, m_panel);
    setFocusProxy(m_panel);
    m_panel->setWords(tr("For staff"),
        tr("This door leads to the part of the program that is for staff. Type the PIN to go through."));
    m_panel->setLeaveText(tr("Back to reading"));
    m_panel->pad().setAcceptText(tr("Open"));
    connectParts();
}

void DoorPage::connectParts()
{
    connect(m_panel, &PinPanel::keyChosen, this, &DoorPage::tryKeyFile);
    connect(m_panel, &PinPanel::left, this, &DoorPage::cancelled);
    connect(m_panel, &PinPanel::hidden, this, &DoorPage::forget);
    connect(&m_panel->pad(), &PinPad::accepted, this, &DoorPage::tryPin);
    connect(&m_wait, &DoorWait::ticked, this, &DoorPage::showMessage);
    connect(&m_wait, &DoorWait::over, &m_parts.keys, &DoorKeys::load);
    connect(&m_parts.keys, &DoorKeys::changed, this, &DoorPage::takeDoor);
    connect(&m_parts.keys, &DoorKeys::failed, this, [this](const QString &message) {
        m_asking = false;
        tell(message + QLatin1Char(' ')
            + tr("Until then the PIN does not open the door; whoever looks after this machine can help."));
    });
}

void DoorPage::begin()
{
    forget();
    m_panel->pad().clear();
    m_panel->setKeyOffered(m_parts.keys.door().hasKeyFile || !m_parts.keys.isKnown());
    m_panel->pad().setAvailable(true);
    showMessage();
    m_parts.keys.load();
    m_panel->pad().setFocus();
}

// Whoever comes next must not find what the one before began.
void DoorPage::forget()
{
    m_asking = false;
    m_told.clear();
    m_wait.stop();
}

void DoorPage::tryPin()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_parts.keys.tryPin(m_panel->pad().take(), this, [this, number = ++m_try](bool right) {
        if (!isAwaited(number)) {
            return;
        }
        m_asking = false;
        if (right) {
            Q_EMIT opened();
        } else {
            const int left = m_parts.keys.door().triesLeft;
            tell(left == 0 ? QString()
                           : tr("That is not the PIN. %n more try(s) before you have to wait.", nullptr, left));
        }
    });
}

void DoorPage::tryKeyFile()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_parts.keys.tryKeyFiles(this, [this, number = ++m_try](DoorKeys::Found found) {
        if (!isAwaited(number)) {
            return;
        }
        m_asking = false;
        if (found == DoorKeys::Found::RightKey) {
            Q_EMIT opened();
        } else {
            tell(found == DoorKeys::Found::NoKey
                    ? tr("No key was found. Push the stick in, wait a moment and try again.")
                    : tr("The key on this stick does not open the door any more."));
        }
    });
}

void DoorPage::tell(const QString &message)
{
    m_told = message;
    showMessage();
    m_panel->announce();
}

void DoorPage::takeDoor()
{
    if (!isVisible()) {
        return;
    }
    m_wait.start(m_parts.keys.door().waitSeconds);
    m_panel->pad().setAvailable(m_wait.isOver());
    m_panel->setKeyOffered(m_parts.keys.door().hasKeyFile);
    showMessage();
}

void DoorPage::showMessage()
{
    const QString wait = m_wait.isOver() ? QString() : tr("Too many wrong PINs. Try again in %1.").arg(m_wait.text());
    m_panel->setMessage(m_told.isEmpty() || wait.isEmpty() ? m_told + wait : m_told + QLatin1Char(' ') + wait);
}

} // namespace pamphlet
