#pragma once

#include <QObject>

class QAbstractScrollArea;

namespace pamphlet {

// Tells a tap on a list from a finger that scrolls it, or stops it while it runs on.
class ScrollWatch : public QObject {
    Q_OBJECT

public:
    // `area` scrolls by touch already; must outlive this.
    explicit ScrollWatch(QAbstractScrollArea *area);

    void press(); // a finger or a mouse button goes down
    bool hasScrolled() const; // since then

private:
    QAbstractScrollArea *m_area;
    int m_value = 0; // of the scroll bar at the press
    bool m_stops = false; // the finger that is down stopped the list
    bool m_stopped = false; // the press was that finger
};

} // namespace pamphlet
