#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

#include <chrono>

namespace pamphlet {

// Asks whether anybody is still there, and counts down.
class StillReadingPage : public QWidget {
    Q_OBJECT

public:
    explicit StillReadingPage(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin(std::chrono::milliseconds countdown);

Q_SIGNALS:
    void goOn();
    void timedOut();

private:
    ViewerParts m_parts;
};

} // namespace pamphlet
