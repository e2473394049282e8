#pragma once

#include "viewer/doorkeys.h"
#include "viewer/doorwait.h"
#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

class PinPanel;

// The staff door: lies over the waiting room until the PIN or a key file is right or the patient goes back.
class DoorPage : public QWidget {
    Q_OBJECT

public:
    explicit DoorPage(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void opened();
    void cancelled();

private:
    void connectParts();
    void tryPin();
    void tryKeyFile();
    // Whether an answer is still waited for: the one to try `number`.
    bool isAwaited(int number) const { return m_asking && number == m_try; }
    void tell(const QString &message);
    void takeDoor();
    void showMessage();
    void forget();

    ViewerParts m_parts;
    DoorWait m_wait;
    PinPanel *m_panel;
    QString m_told;
    int m_try = 0;
    bool m_asking = false;
};

} // namespace pamphlet
