#include "viewer/doorkeysbox.h"

#include "viewer/dialogs.h"
#include "viewer/doorkeys.h"
#include "viewer/flowlayout.h"
#include "viewer/keyfiles.h"
#include "viewer/pinform.h"
#include "viewer/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace pamphlet {

namespace {

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

DoorKeysBox::DoorKeysBox(const ViewerParts &parts, QWidget *parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_state(new QWidget(this))
    , m_pinState(new PlainLabel(QStringLiteral("pinState"), {}, m_state))
    , m_keyState(new PlainLabel(QStringLiteral("keyState"), {}, m_state))
    , m_message(new PlainLabel(QStringLiteral("keysMessage"), QStringLiteral("notice"), m_state))
    , m_pinButton(button(QStringLiteral("setPinButton"), {}, m_state))
    , m_makeKey(button(QStringLiteral("makeKeyButton"), {}, m_state))
    , m_removeKey(button(QStringLiteral("removeKeyButton"), tr("Remove the key file"), m_state))
    , m_form(new PinForm(parts, this))
{
    setProperty("role", QStringLiteral("card"));
    build();
    connectParts();
    closeForm();
    showDoor();
}

void DoorKeysBox::build()
{
    auto *heading = new PlainLabel(QStringLiteral("keysHeading"), QStringLiteral("h2"), m_state);
    heading->setText(tr("Staff door"));
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_makeKey);
    buttons->addWidget(m_removeKey);
    auto *state = new QVBoxLayout(m_state);
    state->setContentsMargins(22, 18, 22, 18);
    state->setSpacing(12);
    state->addWidget(heading);
    state->addWidget(m_pinState);
    state->addWidget(m_pinButton, 0, Qt::AlignLeft);
    state->addSpacing(8);
    state->addWidget(m_keyState);
    state->addLayout(buttons);
    state->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_form);
}

void DoorKeysBox::connectParts()
{
    DoorKeys &keys = m_parts.keys;
    connect(m_pinButton, &QPushButton::clicked, this, &DoorKeysBox::openForm);
    connect(m_makeKey, &QPushButton::clicked, this, &DoorKeysBox::makeKeyFile);
    connect(m_removeKey, &QPushButton::clicked, this, [this, &keys] {
        keys.removeKeyFile(this, [this] { tell(tr("The key file no longer opens the door. It can be deleted.")); });
    });
    connect(m_form, &PinForm::cancelled, this, &DoorKeysBox::closeForm);
    connect(m_form, &PinForm::done, this, [this] {
        closeForm();
        tell(tr("The PIN is set."));
    });
    connect(&keys, &DoorKeys::changed, this, &DoorKeysBox::showDoor);
    connect(&keys, &DoorKeys::failed, this, &DoorKeysBox::tell);
}

void DoorKeysBox::begin()
{
    closeForm();
    m_parts.keys.load();
}

void DoorKeysBox::openForm()
{
    tell({});
    m_state->hide();
    m_form->show();
    if (m_parts.keys.door().hasPin) {
        m_form->beginChange();
    } else {
        m_form->begin(true);
    }
}

void DoorKeysBox::closeForm()
{
    m_form->hide();
    m_state->show();
    tell({});
}

void DoorKeysBox::makeKeyFile()
{
    const QString path = m_parts.dialogs.fileToSave(this, tr("Save the key on a USB stick"), KeyFiles::fileName());
    if (!path.isEmpty()) {
        m_parts.keys.makeKeyFile(path, this, [this] {
            tell(tr("The key is saved. Keep it in the top folder of the stick, under a name that ends in “.key”."));
        });
    }
}

void DoorKeysBox::showDoor()
{
    const DoorKeys &keys = m_parts.keys;
    m_pinState->setText(!keys.isKnown() ? QString()
            : keys.door().hasPin        ? tr("A PIN is set. Nobody can look it up.")
                                        : tr("No PIN is set yet. The waiting room asks for one before it begins."));
    m_pinButton->setText(keys.door().hasPin ? tr("Change the PIN") : tr("Set a PIN"));
    m_keyState->setText(keys.door().hasKeyFile
            ? tr("A key file opens the door, too: push the USB stick in and touch “Use the key on a USB stick”.")
            : tr("Whoever would rather not remember a PIN can open the door with a key file on a USB stick."));
    m_makeKey->setText(keys.door().hasKeyFile ? tr("Make another key file instead") : tr("Make a key file"));
    m_removeKey->setVisible(keys.door().hasKeyFile);
    for (QPushButton *each : {m_pinButton, m_makeKey, m_removeKey}) {
        each->setEnabled(keys.isKnown());
    }
}

void DoorKeysBox::tell(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

} // namespace pamphlet
