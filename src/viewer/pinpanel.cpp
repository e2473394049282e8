#include "viewer/pinpanel.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/pinpad.h"
#include "viewer/plainlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace pamphlet {

namespace {

constexpr int margin = 32;
constexpr int gap = 40; // between words and pad

} // namespace

PinPanel::PinPanel(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_words(new QWidget(this))
    , m_buttons(new QWidget(this))
    , m_layout(new QGridLayout(this))
{
    build();
    connect(&appearance, &Appearance::changed, this, &PinPanel::arrange);
    arrange();
}

void PinPanel::build()
{
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(12);
    makeWords(words);
    m_pad = new PinPad(m_appearance, this);
    setFocusProxy(m_pad);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(10);
    makeButtons(buttons);
    m_layout->setContentsMargins(margin, 24, margin, 24);
    m_layout->setHorizontalSpacing(gap);
    m_layout->setVerticalSpacing(20);
}

void PinPanel::makeWords(QVBoxLayout *layout)
{
    m_icon = new QLabel(m_words);
    m_heading = new PlainLabel(QStringLiteral("pinHeading"), QStringLiteral("h1"), m_words);
    m_text = new PlainLabel(QStringLiteral("pinText"), {}, m_words);
    m_message = new PlainLabel(QStringLiteral("pinMessage"), QStringLiteral("warning"), m_words);
    m_message->hide();
    for (QLabel *each : std::initializer_list<QLabel *>{m_icon, m_heading, m_text, m_message}) {
        layout->addWidget(each);
    }
}

void PinPanel::makeButtons(QVBoxLayout *layout)
{
    m_key = new QPushButton(Icons::besideIcon(tr("Use the key on a USB stick")), m_buttons);
    m_key->setAccessibleName(tr("Use the key on a USB stick"));
    m_key->setObjectName(QStringLiteral("useKeyButton"));
    m_leave = new QPushButton(m_buttons);
    m_leave->setObjectName(QStringLiteral("leavePinButton"));
    m_leave->setProperty("role", QStringLiteral("quiet"));
    layout->addWidget(m_key);
    layout->addWidget(m_leave);
    connect(m_key, &QPushButton::clicked, this, &PinPanel::keyChosen);
    connect(m_leave, &QPushButton::clicked, this, &PinPanel::left);
}

void PinPanel::setWords(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_text->setText(text);
}

void PinPanel::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void PinPanel::announce()
{
    m_message->announce();
}

void PinPanel::setKeyOffered(bool offered)
{
    m_key->setVisible(offered);
}

void PinPanel::setLeaveText(const QString &text)
{
    m_leave->setText(text);
    m_leave->setVisible(!text.isEmpty());
}

void PinPanel::arrange()
{
    const int words = m_appearance.scaled(260);
    const bool wide = window()->width() > window()->height()
        && width() >= words + m_pad->minimumSizeHint().width() + 2 * margin + gap;
    for (QWidget *each : {m_words, m_buttons, static_cast<QWidget *>(m_pad)}) {
        m_layout->removeWidget(each);
    }
    m_layout->addWidget(m_words, 1, 1, wide ? Qt::AlignBottom : Qt::Alignment());
    m_layout->addWidget(m_pad, wide ? 1 : 2, wide ? 2 : 1, wide ? 2 : 1, 1, wide ? Qt::AlignVCenter : Qt::AlignHCenter);
    m_layout->addWidget(m_buttons, wide ? 2 : 3, 1, wide ? Qt::AlignTop : Qt::Alignment());
    m_words->setMaximumWidth(m_appearance.scaled(wide ? 380 : 520));
    m_buttons->setMaximumWidth(m_appearance.scaled(wide ? 380 : 520));
    for (const int outer : {0, 4}) { // the rest of the room, on all sides
        m_layout->setRowStretch(outer, 1);
    }
    m_layout->setColumnStretch(0, 1);
    m_layout->setColumnStretch(3, 1);
    m_layout->setColumnStretch(1, 8);
    m_layout->setColumnStretch(2, wide ? 8 : 0);
    m_layout->setHorizontalSpacing(wide ? gap : 0);
    const int size = m_appearance.scaled(40);
    m_icon->setPixmap(
        Icons::control(QStringLiteral("lock"), m_appearance.theme().color(QStringLiteral("teal"))).pixmap(size));
    m_key->setIcon(Icons::control(QStringLiteral("key"), m_appearance.theme().color(QStringLiteral("ink"))));
}

void PinPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PinPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pad->clear();
    Q_EMIT hidden();
}

// Backspace leads back everywhere else; here it deletes a digit.
bool PinPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && PinPad::isForPad(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

// Wherever on the panel the focus is, digits are for the pad.
void PinPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_leave->isVisible()) {
        Q_EMIT left();
    } else if (PinPad::isForPad(*event)) {
        m_pad->typeKey(*event);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace pamphlet
