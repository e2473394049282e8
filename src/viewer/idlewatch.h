#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <chrono>
#include <functional>

namespace pamphlet {

// Tells when nobody has used the program for a while: no touch, pen, key, wheel or mouse in any of its windows. A mouse
// that lies still and a key that something lies on are nobody. The time that the machine sleeps counts: whoever wakes
// it need not be who had it before, and the first sign after that is kept from the page that still stands there.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<std::chrono::milliseconds()>; // from any beginning on, and on while the machine sleeps

    explicit IdleWatch(QObject *parent = nullptr);
    explicit IdleWatch(Clock clock, QObject *parent = nullptr);

    // Watches from now on; idle() follows once after `wait` without a sign of anybody. Zero: never.
    void start(std::chrono::milliseconds wait);
    void stop();
    // For how long there has been no sign; after stop(), none is noticed.
    std::chrono::milliseconds quiet() const;

public Q_SLOTS:
    // Somebody is there, such as a person who is being read to.
    void touch();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isSign(const QEvent &event);
    bool hasMoved(const QPointF &position);
    void check();

    Clock m_clock;
    std::chrono::milliseconds m_wait{};
    std::chrono::milliseconds m_lastSign{};
    QTimer m_timer;
    QPointF m_position; // of the mouse, finger or pen at its last sign
};

} // namespace pamphlet
