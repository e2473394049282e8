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
    connect(m_panel, &PinPanel::keyChosen, this, &PinForm::tryKeyFile);
    connect(m_panel, &PinPanel::left, this, &PinForm::cancelled);
    connect(m_panel, &PinPanel::hidden, this, &PinForm::forget);
    connect(&m_wait, &DoorWait::ticked, this, &PinForm::showWait);
    connect(&m_wait, &DoorWait::over, &m_parts.keys, &DoorKeys::load);
    connect(&m_parts.keys, &DoorKeys::changed, this, [this] {
        if (isVisible() && m_step == Step::Old) {
            m_wait.start(m_parts.keys.door().waitSeconds);
            showWait();
        }
    });
    connect(&m_parts.keys, &DoorKeys::failed, this, [this](const QString &message) {
        if (isVisible()) {
            showStep(m_start);
            tell(message);
        }
    });
}

void PinForm::begin(bool mayCancel)
{
    m_panel->setLeaveText(mayCancel ? tr("Not now") : QString());
    start(Step::New);
}

void PinForm::beginChange()
{
    m_panel->setLeaveText(tr("Keep the PIN of now"));
    start(Step::Old);
    m_parts.keys.load(); // one may have to wait
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
    m_asking = false;
    ++m_try;
    m_wait.stop();
    m_panel->pad().clear();
    m_panel->pad().setAvailable(true);
    m_panel->setMessage({});
    m_panel->setKeyOffered(step == Step::Old && m_parts.keys.door().hasKeyFile);
    switch (step) {
    case Step::Old:
        m_panel->setWords(tr("Type the PIN of now"), tr("Then choose another one."));
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
    if (m_asking) {
        return;
    }
    switch (m_step) {
    case Step::Old:
        tryOld();
        break;
    case Step::New:
        takeNew();
        break;
    case Step::Again:
        takeAgain();
        break;
    }
}

void PinForm::tryOld()
{
    m_asking = true;
    m_parts.keys.tryPin(m_panel->pad().take(), this, [this, number = ++m_try](bool right) {
        if (number != m_try) {
            return;
        }
        m_asking = false;
        if (right) {
            showStep(Step::New);
        } else if (const int left = m_parts.keys.door().triesLeft; left > 0) {
            tell(tr("That is not the PIN. %n more try(s) before you have to wait.", nullptr, left));
        }
    });
}

void PinForm::tryKeyFile()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_parts.keys.tryKeyFiles(this, [this, number = ++m_try](DoorKeys::Found found) {
        if (number != m_try) {
            return;
        }
        m_asking = false;
        if (found == DoorKeys::Found::RightKey) {
            showStep(Step::New);
        } else {
            tell(tr("No key that opens the door was found. Push the stick in, wait a moment and try again."));
        }
    });
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
    m_asking = true;
    m_parts.keys.setPin(std::exchange(m_first, {}), this, [this, number = ++m_try] {
        if (number == m_try) {
            forget();
            Q_EMIT done();
        }
    });
}

void PinForm::showWait()
{
    m_panel->pad().setAvailable(m_wait.isOver());
    if (!m_wait.isOver()) {
        m_panel->setMessage(tr("Too many wrong PINs. Try again in %1.").arg(m_wait.text()));
    } else if (m_parts.keys.door().waitSeconds == 0 && !m_asking) {
        m_panel->setMessage({});
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
