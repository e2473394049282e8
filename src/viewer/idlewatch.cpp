#include "viewer/idlewatch.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPointerEvent>

#include <algorithm>
#include <ctime>
#include <utility>

namespace pamphlet {

namespace {

using std::chrono::milliseconds;

constexpr qreal leastMove = 4; // pixels; a mouse on a shaken table moves less
// Qt's timers stand still while the machine sleeps: so soon after that the watch looks at the clock.
constexpr milliseconds longestNap = std::chrono::seconds(5);

milliseconds sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

IdleWatch::IdleWatch(QObject *parent)
    : IdleWatch(&sinceBoot, parent)
{
}

IdleWatch::IdleWatch(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::start(milliseconds wait)
{
    stop();
    if (wait.count() > 0) {
        m_wait = wait;
        touch();
        m_timer.start(std::min(wait, longestNap));
        qApp->installEventFilter(this);
    }
}

void IdleWatch::stop()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
}

// Only notes the time: this is called for each move of a finger, in each window and widget that it passes.
void IdleWatch::touch()
{
    m_lastSign = m_clock();
}

milliseconds IdleWatch::quiet() const
{
    return m_clock() - m_lastSign;
}

void IdleWatch::check()
{
    const milliseconds left = m_wait - quiet();
    if (left.count() > 0) {
        m_timer.start(std::min(left, longestNap));
    } else {
        stop();
        Q_EMIT idle();
    }
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isSign(*event)) {
        if (quiet() >= m_wait) { // the machine slept
            m_timer.start(0);
            return true;
        }
        touch();
    }
    return QObject::eventFilter(watched, event);
}

// What the program sends itself does not come from outside, except the text of an on-screen keyboard.
bool IdleWatch::isSign(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletRelease:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
    case QEvent::NativeGesture:
        return event.spontaneous();
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::MouseMove:
        return event.spontaneous()
            && hasMoved(static_cast<const QPointerEvent &>(event).points().last().globalPosition());
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return event.spontaneous() && !static_cast<const QKeyEvent &>(event).isAutoRepeat();
    case QEvent::InputMethod: {
        const auto &input = static_cast<const QInputMethodEvent &>(event);
        return !input.preeditString().isEmpty() || !input.commitString().isEmpty();
    }
    default:
        return false;
    }
}

bool IdleWatch::hasMoved(const QPointF &position)
{
    if ((position - m_position).manhattanLength() < leastMove) {
        return false;
    }
    m_position = position;
    return true;
}

} // namespace pamphlet
