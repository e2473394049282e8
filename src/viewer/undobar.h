#pragma once

#include <QFrame>
#include <QTimer>

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

    void offerUndo(const QString &message);
    void tell(const QString &message);

Q_SIGNALS:
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void appear(const QString &message, bool undo);
    void place();

    const Appearance &m_appearance;
    QTimer m_timer;
    std::unique_ptr<Ui::UndoBar> m_ui;
};

} // namespace pamphlet
