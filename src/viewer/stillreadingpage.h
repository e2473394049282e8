#pragma once

#include "viewer/viewerparts.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

namespace Ui {
class StillReadingPage;
}

namespace pamphlet {

// Asks whether anybody is still there, and counts down. Anything is a yes: a finger anywhere, also one that slides off
// the button, and any key. Who trembles or cannot see the button must not lose the page for it.
class StillReadingPage : public QWidget {
    Q_OBJECT

public:
    explicit StillReadingPage(const ViewerParts &parts, QWidget *parent = nullptr);
    ~StillReadingPage() override;

    // Ends with goOn() or timedOut(); with nothing when the page is put away before.
    void begin(std::chrono::milliseconds countdown);

Q_SIGNALS:
    void goOn();
    void timedOut();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLeft();
    void announce();
    void answer();
    void stop();

    QDeadlineTimer m_deadline;
    QTimer m_end;
    QTimer m_second;
    std::unique_ptr<Ui::StillReadingPage> m_ui;
};

} // namespace pamphlet
