#include "viewer/pinform.h"

#include "clinic/staffpin.h"
#include "viewer/doorkeys.h"
#include "viewer/pinpad.h"
#include "viewer/pinpanel.h"

#include <QVBoxLayout>

namespace pamphlet {

PinForm::PinForm(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_panel(new PinPanel(parts.appearance, this))
    , m_door(parts.keys, *m_panel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connectParts();
    start(Step::New);
}

void PinForm::connectParts()
{
    connect(&m_panel->pad(), &PinPad::accepted, this, &PinForm::accept);
    connect(m_panel, &PinPanel::keyChosen, &m_door, &DoorTry::tryKeyFiles);
    connect(m_panel, &PinPanel::left, this, &PinForm::cancelled);
    connect(m_panel, &PinPanel::hidden, this, &PinForm::forget);
    connect(&m_door, &DoorTry::opened, this, [this] { showStep(Step::New); });
    connect(&m_parts.keys, &DoorKeys::failed, this, &PinForm::handleFailure);
}

void PinForm::begin(bool mayCancel)
{
    m_panel->setLeaveText(mayCancel ? tr("Not now") : QString());
    start(Step::New);
}

void PinForm::beginChange()
{
    m_panel->setLeaveText(tr("Keep the current PIN"));
    start(Step::Old);
    m_door.begin();
}

void PinForm::start(Step step)
{
    m_start = step;
    showStep(step);
    m_panel->pad().setFocus();
}

void PinForm::showStep(Step step)
{
    m_step = step;
    m_first = {};
    m_setting = false;
    ++m_try;
    m_door.forget();
    m_panel->pad().clear();
    m_panel->pad().setAvailable(true);
    m_panel->setMessage({});
    m_panel->setKeyOffered(false);
    switch (step) {
    case Step::Old:
        m_panel->setWords(tr("Type the current PIN"), tr("Then choose another one."));
        m_panel->pad().setAcceptText(tr("Next"));
        break;
    case Step::New:
        m_panel->setWords(tr("Choose a PIN"),
            tr("With it staff come back from the waiting room, where patients can only read. Nobody can look it up "
               "later, so write it down in a place that patients do not see. It has %1 to %2 digits.")
                .arg(StaffPin::shortest)
                .arg(StaffPin::longest));
        m_panel->pad().setAcceptText(tr("Next"));
        break;
    case Step::Again:
        m_panel->setWords(tr("Type it again"), tr("So that a slip of the finger locks nobody out."));
        m_panel->pad().setAcceptText(tr("Set this PIN"));
        break;
    }
}

void PinForm::accept()
{
    if (m_setting) {
        return;
    }
    switch (m_step) {
    case Step::Old:
        m_door.tryPin();
        break;
    case Step::New:
        takeNew();
        break;
    case Step::Again:
        takeAgain();
        break;
    }
}

void PinForm::takeNew()
{
    const StaffSecret typed = m_panel->pad().take();
    if (const QString problem = StaffPin::problem(typed); !problem.isEmpty()) {
        tell(problem);
        return;
    }
    showStep(Step::Again);
    m_first = typed;
}

void PinForm::takeAgain()
{
    if (!(m_panel->pad().take() == m_first)) {
        showStep(Step::New);
        tell(tr("The two were not the same. Choose the PIN once more."));
        return;
    }
    m_setting = true;
    m_parts.keys.setPin(std::exchange(m_first, {}), this, [this, number = ++m_try] {
        if (number == m_try) {
            forget();
            Q_EMIT done();
        }
    });
}

void PinForm::handleFailure(const QString &message)
{
    if (!isVisible() || m_door.isGoing()) {
        return; // the door tells it itself
    }
    if (m_start == Step::Old) {
        beginChange();
        m_door.tell(message);
    } else {
        start(m_start);
        tell(message);
    }
}

void PinForm::tell(const QString &message)
{
    m_panel->setMessage(message);
    m_panel->announce();
}

// What was typed so far is not for whoever comes next.
void PinForm::forget()
{
    showStep(m_start);
}

} // namespace pamphlet
