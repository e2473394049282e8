#include "viewer/doorpage.h"

#include "viewer/pinpad.h"
#include "viewer/pinpanel.h"
#include "viewer/scrolledpage.h"

namespace pamphlet {

DoorPage::DoorPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_panel(new PinPanel(parts.appearance, this))
    , m_try(parts.keys, *m_panel)
{
    makeScrolled(this, m_panel);
    setFocusProxy(m_panel);
    m_panel->setWords(tr("For staff"),
        tr("This door leads to the part of the program that is for staff. Type the PIN to go through."));
    m_panel->setLeaveText(tr("Back to reading"));
    m_panel->pad().setAcceptText(tr("Open"));
    connect(&m_panel->pad(), &PinPad::accepted, &m_try, &DoorTry::tryPin);
    connect(m_panel, &PinPanel::keyChosen, &m_try, &DoorTry::tryKeyFiles);
    connect(m_panel, &PinPanel::left, this, &DoorPage::cancelled);
    connect(m_panel, &PinPanel::hidden, &m_try, &DoorTry::forget);
    connect(&m_try, &DoorTry::opened, this, &DoorPage::opened);
}

void DoorPage::begin()
{
    m_try.begin();
    m_panel->pad().setFocus();
}

} // namespace pamphlet
