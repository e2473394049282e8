#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

// The staff door: lies over the waiting room until the PIN is right or the patient goes back.
class DoorPage : public QWidget {
    Q_OBJECT

public:
    explicit DoorPage(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void opened();
    void cancelled();

private:
    ViewerParts m_parts;
};

} // namespace pamphlet
