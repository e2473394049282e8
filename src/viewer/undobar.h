#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <memory>

namespace Ui {
class UndoBar;
}

namespace pamphlet {

class Appearance;

// "Removed · Undo": lies over the foot of its parent for a while. Also tells what could not be done, then without undo.
class UndoBar : public QFrame {
    Q_OBJECT

public:
    UndoBar(const Appearance &appearance, QWidget *parent);
    ~UndoBar() override;

    // `undo` is called when the button is pressed.
    void offerUndo(const QString &message, std::function<void()> undo);
    void tell(const QString &message);
    // Another page is there: only what can be undone is still offered.
    void turnPage();
    // Offers and tells nothing any more.
    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void appear(const QString &message);
    void place();

    const Appearance &m_appearance;
    std::function<void()> m_undo;
    QTimer m_timer;
    std::unique_ptr<Ui::UndoBar> m_ui;
};

} // namespace pamphlet
