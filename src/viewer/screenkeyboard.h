#pragma once

#include <QWidget>

class QQuickWidget;

namespace pamphlet {

// A keyboard at the foot of the window, for machines that have none: Qt's own, which QT_IM_MODULE=qtvirtualkeyboard
// asks for. As a window of its own it would take the focus from the field in a kiosk that shows one window. It comes
// with a tap into a text field and goes when the field is left. It guesses no words, so it learns none.
class ScreenKeyboard : public QWidget {
    Q_OBJECT

public:
    static bool isWanted();
    // Before the application object is made.
    static void prepare();

    explicit ScreenKeyboard(QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void load();
    void fit();

    QQuickWidget *m_keys = nullptr; // from the first tap into a field
};

} // namespace pamphlet
