#include "framewatch.h"

#include "measure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QQuickWindow>

namespace pamphlet::bench {

namespace {

constexpr double rest = 400; // milliseconds without a frame

} // namespace

FrameWatch::FrameWatch()
{
    QCoreApplication::instance()->installEventFilter(this);
}

void FrameWatch::start()
{
    m_lastFrame = 0;
    m_clock.start();
}

double FrameWatch::timeToRest()
{
    waitUntil([this] { return m_lastFrame > 0 && elapsed() - m_lastFrame > rest; });
    return m_lastFrame;
}

bool FrameWatch::eventFilter(QObject *object, QEvent *event)
{
    auto *view = event->type() == QEvent::Show ? qobject_cast<QQuickWidget *>(object) : nullptr;
    if (view && view != m_view) {
        m_view = view;
        connect(view->quickWindow(), &QQuickWindow::afterRendering, this, [this] { m_lastFrame = elapsed(); });
    }
    return false;
}

} // namespace pamphlet::bench
