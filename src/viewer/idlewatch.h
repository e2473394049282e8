#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include <chrono>

namespace pamphlet {

// Tells when nobody has used the program for a while: no touch, pen, key, wheel or mouse in any of its windows. A mouse
// that lies still and a key that something lies on are nobody.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);

    // Watches from now on; idle() follows once after `wait` without a sign of anybody. Zero: never.
    void start(std::chrono::milliseconds wait);
    void stop();

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

    std::chrono::milliseconds m_wait{};
    QTimer m_timer;
    QElapsedTimer m_lastSign;
    QPointF m_position; // of the mouse, finger or pen at its last sign
};

} // namespace pamphlet
