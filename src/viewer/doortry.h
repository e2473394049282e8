#pragma once

#include "viewer/doorkeys.h"
#include "viewer/doorwait.h"

#include <QObject>

namespace pamphlet {

class PinPanel;

// Somebody before the staff door: tries the PIN that is typed on a panel, or the key files on USB sticks, and says
// there what came of it and how long to wait.
class DoorTry : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    DoorTry(DoorKeys &keys, PinPanel &panel, QObject *parent = nullptr);

    // Somebody new; ends with opened(), or with forget().
    void begin();
    // Whoever comes next must not find what the one before began.
    void forget();
    bool isGoing() const { return m_going; }

    void tryPin();
    void tryKeyFiles();
    void tell(const QString &message);

Q_SIGNALS:
    void opened();

private:
    // Whether an answer is still waited for: the one to try `number`.
    bool isAwaited(int number) const { return m_asking && number == m_try; }
    void handlePin(bool right);
    void handleKeyFiles(DoorKeys::Found found);
    void handleFailure(const QString &message);
    void takeDoor();
    void showMessage();

    DoorKeys &m_keys;
    PinPanel &m_panel;
    DoorWait m_wait;
    QString m_told;
    int m_try = 0;
    bool m_going = false;
    bool m_asking = false;
};

} // namespace pamphlet
