#include "viewer/pinpad.h"

#include "clinic/staffpin.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/pindots.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace pamphlet {

namespace {

// Also of other scripts; -1 for any other key.
int digitOf(const QKeyEvent &key)
{
    const QString text = key.text();
    return text.size() == 1 && text.at(0).isDigit() ? text.at(0).digitValue() : -1;
}

} // namespace

PinPad::PinPad(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_dots(new PinDots(appearance, this))
    , m_delete(new QPushButton(this))
    , m_accept(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("PIN"));
    setLayoutDirection(Qt::LeftToRight); // digits stand the same way in every language
    makeDigits();
    m_delete->setObjectName(QStringLiteral("deleteDigitButton"));
    m_delete->setAccessibleName(tr("Delete the last digit"));
    m_delete->setProperty("role", QStringLiteral("digit"));
    m_delete->setFocusPolicy(Qt::TabFocus);
    m_accept->setFocusPolicy(Qt::TabFocus);
    m_accept->setObjectName(QStringLiteral("acceptPinButton"));
    m_accept->setProperty("role", QStringLiteral("main"));
    connect(m_delete, &QPushButton::clicked, this, &PinPad::chop);
    connect(m_accept, &QPushButton::clicked, this, &PinPad::accept);
    connect(&appearance, &Appearance::changed, this, &PinPad::showAppearance);
    showAppearance();
    showTyped();
}

void PinPad::makeDigits()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_dots, 0, 0, 1, 3);
    for (const int digit : {1, 2, 3, 4, 5, 6, 7, 8, 9, 0}) {
        auto *button = new QPushButton(QString::number(digit), this);
        button->setObjectName(QStringLiteral("digit%1").arg(digit));
        button->setProperty("role", QStringLiteral("digit"));
        button->setFocusPolicy(Qt::TabFocus); // a tap leaves it with the pad
        connect(button, &QPushButton::clicked, this, [this, digit] { type(digit); });
        m_digits.append(button);
        const int place = digit == 0 ? 10 : digit - 1;
        layout->addWidget(button, 1 + place / 3, place % 3);
    }
    layout->addWidget(m_delete, 4, 2);
    layout->addWidget(m_accept, 5, 0, 1, 3);
}

void PinPad::setAcceptText(const QString &text)
{
    m_accept->setText(text);
}

void PinPad::setAvailable(bool available)
{
    m_available = available;
    showTyped();
}

StaffSecret PinPad::take()
{
    const StaffSecret typed = std::exchange(m_typed, {});
    showTyped();
    return typed;
}

void PinPad::clear()
{
    take();
}

void PinPad::type(int digit)
{
    if (m_available && m_typed.size() < StaffPin::longest) {
        m_typed.append(char('0' + digit));
        showTyped();
    }
}

void PinPad::chop()
{
    m_typed.chop();
    showTyped();
}

void PinPad::accept()
{
    if (m_accept->isEnabled()) {
        Q_EMIT accepted();
    }
}

bool PinPad::isForPad(const QKeyEvent &key)
{
    static const QList<int> others{Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Return, Qt::Key_Enter};
    return digitOf(key) >= 0 || others.contains(key.key());
}

void PinPad::typeKey(const QKeyEvent &key)
{
    if (const int digit = digitOf(key); digit >= 0) {
        type(digit);
    } else if (key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete) {
        chop();
    } else {
        accept();
    }
}

void PinPad::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_dots->setActive(true);
}

void PinPad::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_dots->setActive(false);
}

void PinPad::showTyped()
{
    const int count = int(m_typed.size());
    m_dots->setCount(count);
    setAccessibleDescription(tr("%n digit(s) typed", nullptr, count));
    for (QPushButton *digit : std::as_const(m_digits)) {
        enable(digit, m_available);
    }
    enable(m_delete, m_available && count > 0);
    enable(m_accept, m_available && count >= StaffPin::shortest);
}

void PinPad::enable(QPushButton *button, bool on)
{
    if (!on && button->hasFocus()) {
        setFocus(); // a button that goes grey would pass it on to what stands next
    }
    button->setEnabled(on);
}

void PinPad::showAppearance()
{
    m_delete->setIcon(Icons::control(QStringLiteral("backspace"), m_appearance.theme().color(QStringLiteral("ink"))));
    m_dots->updateGeometry();
    setMinimumWidth(m_dots->sizeHint().width());
    setMaximumWidth(m_appearance.scaled(320));
}

} // namespace pamphlet
