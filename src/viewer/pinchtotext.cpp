#include "viewer/pinchtotext.h"

#include "reader/readerview.h"
#include "viewer/appearance.h"

#include <QCoreApplication>
#include <QLineF>
#include <QNativeGestureEvent>
#include <QTouchEvent>

namespace pamphlet {

namespace {

constexpr qreal step = 1.25; // about what one step of text makes of it

bool isOverArticle(const QObject *target)
{
    while (target && !qobject_cast<const ReaderView *>(target)) {
        target = target->parent();
    }
    return target != nullptr;
}

// In pixels; 0 while there are no two fingers.
qreal spanOf(const QTouchEvent &touch)
{
    const QList<QEventPoint> &points = touch.points();
    return points.size() < 2 ? 0 : QLineF(points[0].globalPosition(), points[1].globalPosition()).length();
}

} // namespace

PinchToText::PinchToText(Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
{
    qApp->installEventFilter(this);
}

bool PinchToText::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        return watched->isWidgetType() && isOverArticle(watched)
            && takeTouch(*watched, static_cast<QTouchEvent &>(*event));
    case QEvent::NativeGesture: // of a touchpad
        return watched->isWidgetType() && isOverArticle(watched)
            && takeGesture(static_cast<QNativeGestureEvent &>(*event));
    default:
        return false;
    }
}

bool PinchToText::takeTouch(QObject &target, QTouchEvent &touch)
{
    if (touch.type() == QEvent::TouchBegin) {
        m_pinching = false;
    }
    const qreal span = spanOf(touch);
    if (!m_pinching && span > 0) {
        begin(target, touch);
    }
    if (!m_pinching) {
        return false;
    }
    if (span > 0 && m_span > 0) {
        stretch(span / m_span);
    }
    m_span = span;
    m_pinching = touch.type() != QEvent::TouchEnd;
    touch.accept(); // else it would become the mouse
    return true;
}

// The finger that was down alone must neither tap, nor hold, nor scroll any more.
void PinchToText::begin(QObject &target, const QTouchEvent &touch)
{
    if (touch.type() != QEvent::TouchBegin) {
        QTouchEvent cancel(QEvent::TouchCancel, touch.pointingDevice(), touch.modifiers(), {});
        QCoreApplication::sendEvent(&target, &cancel);
    }
    m_pinching = true;
    m_span = 0;
    m_stretched = 1;
}

bool PinchToText::takeGesture(QNativeGestureEvent &gesture)
{
    switch (gesture.gestureType()) {
    case Qt::BeginNativeGesture:
        m_stretched = 1;
        return false;
    case Qt::ZoomNativeGesture:
        stretch(1 + gesture.value());
        gesture.accept(); // else the widgets behind would get it
        return true;
    case Qt::SmartZoomNativeGesture:
        gesture.accept();
        return true;
    default:
        return false;
    }
}

void PinchToText::stretch(qreal factor)
{
    m_stretched *= factor;
    while (m_stretched >= step) {
        m_appearance.grow();
        m_stretched /= step;
    }
    while (m_stretched <= 1 / step) {
        m_appearance.shrink();
        m_stretched *= step;
    }
}

} // namespace pamphlet
