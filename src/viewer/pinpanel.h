#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pamphlet {

class Appearance;
class PinPad;
class PlainLabel;

// What every page with a pad for a PIN looks like: words, the pad, the key file in its place, and the way back. The
// half of a PIN is wiped as soon as it goes out of sight.
class PinPanel : public QWidget {
    Q_OBJECT

public:
    explicit PinPanel(const Appearance &appearance, QWidget *parent = nullptr);

    PinPad &pad() const { return *m_pad; }
    void setWords(const QString &heading, const QString &text);
    // What went wrong, or how long to wait; empty when there is nothing to say.
    void setMessage(const QString &message);
    // Lets a screen reader say the message, which it is not to do at each second of a countdown.
    void announce();
    void setKeyOffered(bool offered);
    // Empty when there is no way back.
    void setLeaveText(const QString &text);

Q_SIGNALS:
    void keyChosen();
    void left();
    void hidden();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void makeWords(QVBoxLayout *layout);
    void makeButtons(QVBoxLayout *layout);
    // Words and pad side by side where the window is wide, else one below the other.
    void arrange();

    const Appearance &m_appearance;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_text;
    PlainLabel *m_message;
    QPushButton *m_key;
    QPushButton *m_leave;
    PinPad *m_pad;
    QWidget *m_words;
    QWidget *m_buttons;
    QGridLayout *m_layout;
};

} // namespace pamphlet
