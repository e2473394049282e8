#include "viewer/idlewatch.h"

namespace pamphlet {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
}

void IdleWatch::start(std::chrono::milliseconds wait)
{
    m_timer.setInterval(wait);
    touch();
}

void IdleWatch::stop()
{
    m_timer.stop();
}

void IdleWatch::touch()
{
    if (m_timer.interval() > 0) {
        m_timer.start();
    }
}

} // namespace pamphlet
