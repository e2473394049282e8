#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace pamphlet {

// Tells when nobody has used the program for a while: no touch, pen, key, wheel or mouse in any of its windows.
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

private:
    QTimer m_timer;
};

} // namespace pamphlet
