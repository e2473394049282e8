#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace pamphlet {

// Tells by the event loop that the user pressed Ctrl-C, instead of ending the program. One at a time; with the last one
// the system's own way is back. Pressed twice, the program ends at once.
class Interrupt : public QObject {
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void pressed();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace pamphlet
