#include "viewer/tapguard.h"

#include "viewer/scrollwatch.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QMouseEvent>

namespace pamphlet {

namespace {

const QPointF nowhere(-1, -1);

} // namespace

TapGuard::TapGuard(QAbstractItemView *view)
    : QObject(view)
    , m_scroll(new ScrollWatch(view))
{
    view->viewport()->installEventFilter(this);
}

// The list still learns that the finger is up, but not over a row.
bool TapGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_scroll->press();
    } else if (event->type() == QEvent::MouseButtonRelease && m_scroll->hasScrolled()) {
        const auto &mouse = static_cast<const QMouseEvent &>(*event);
        if (mouse.position() != nowhere) {
            QMouseEvent away(QEvent::MouseButtonRelease, nowhere, mouse.globalPosition(), mouse.button(),
                mouse.buttons(), mouse.modifiers(), mouse.pointingDevice());
            QCoreApplication::sendEvent(watched, &away);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pamphlet
