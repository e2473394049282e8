#pragma once

#include "clinic/staffsecret.h"

#include <QWidget>

class QPushButton;

namespace pamphlet {

class Appearance;
class PinDots;

// Digits to type a PIN with, by finger, keyboard or number pad. What is typed is shown as dots only.
class PinPad : public QWidget {
    Q_OBJECT

public:
    explicit PinPad(const Appearance &appearance, QWidget *parent = nullptr);

    // What the button below the digits says, such as "Open".
    void setAcceptText(const QString &text);
    // Takes no digits while it is not available.
    void setAvailable(bool available);
    // Gives what was typed, and begins anew.
    StaffSecret take();
    void clear();
    // Whether the key is one for the pad: a digit, Backspace, Enter.
    static bool isForPad(const QKeyEvent &key);
    void typeKey(const QKeyEvent &key);

Q_SIGNALS:
    void accepted(); // take(): at least as many digits as a PIN has

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeDigits();
    void type(int digit);
    void chop();
    void accept();
    void showTyped();
    void enable(QPushButton *button, bool on);
    void showAppearance();

    const Appearance &m_appearance;
    StaffSecret m_typed;
    PinDots *m_dots;
    QPushButton *m_delete;
    QPushButton *m_accept;
    QList<QPushButton *> m_digits;
    bool m_available = true;
};

} // namespace pamphlet
