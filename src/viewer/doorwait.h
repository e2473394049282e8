#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pamphlet {

// Counts down until the door takes the next PIN.
class DoorWait : public QObject {
    Q_OBJECT

public:
    explicit DoorWait(QObject *parent = nullptr);

    // From now; 0 or less: nobody has to wait.
    void start(int seconds);
    void stop() { m_timer.stop(); }
    bool isOver() const { return !m_timer.isActive(); }
    // As in "0:30".
    QString text() const;

Q_SIGNALS:
    void ticked(); // text() is another
    void over();

private:
    int left() const; // seconds
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    int m_seconds = 0;
};

} // namespace pamphlet
