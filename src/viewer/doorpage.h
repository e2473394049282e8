#pragma once

#include "viewer/doortry.h"
#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

class PinPanel;

// The staff door: lies over the waiting room until the PIN or a key file is right or the patient goes back.
class DoorPage : public QWidget {
    Q_OBJECT

public:
    explicit DoorPage(const ViewerParts &parts, QWidget *parent = nullptr);

    // For somebody new; call it each time that the page is shown.
    void begin();

Q_SIGNALS:
    void opened();
    void cancelled();

private:
    PinPanel *m_panel;
    DoorTry m_try;
};

} // namespace pamphlet
