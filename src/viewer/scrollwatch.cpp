#include "viewer/scrollwatch.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QScroller>

namespace pamphlet {

ScrollWatch::ScrollWatch(QAbstractScrollArea *area)
    : QObject(area)
    , m_area(area)
{
    const QScroller *scroller = QScroller::scroller(area->viewport());
    connect(
        scroller, &QScroller::stateChanged, this, [this, before = scroller->state()](QScroller::State state) mutable {
            m_stops = before == QScroller::Scrolling && state == QScroller::Pressed;
            before = state;
        });
}

void ScrollWatch::press()
{
    m_value = m_area->verticalScrollBar()->value();
    m_stopped = m_stops;
}

bool ScrollWatch::hasScrolled() const
{
    const QScroller::State state = QScroller::scroller(m_area->viewport())->state();
    return m_stopped || m_area->verticalScrollBar()->value() != m_value || state == QScroller::Dragging
        || state == QScroller::Scrolling;
}

} // namespace pamphlet
