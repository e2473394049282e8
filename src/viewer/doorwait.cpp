#include "viewer/doorwait.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int often = 250; // milliseconds: no second is left out

} // namespace

DoorWait::DoorWait(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(often);
    connect(&m_timer, &QTimer::timeout, this, &DoorWait::tick);
}

void DoorWait::start(int seconds)
{
    m_seconds = seconds;
    m_since.start();
    if (seconds > 0) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

int DoorWait::left() const
{
    return std::max(0, m_seconds - int(m_since.elapsed() / 1000));
}

QString DoorWait::text() const
{
    return QStringLiteral("%1:%2").arg(left() / 60).arg(left() % 60, 2, 10, QLatin1Char('0'));
}

void DoorWait::tick()
{
    if (left() > 0) {
        Q_EMIT ticked();
    } else {
        m_timer.stop();
        Q_EMIT over();
    }
}

} // namespace pamphlet
