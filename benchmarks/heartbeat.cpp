#include "heartbeat.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace pamphlet::bench {

namespace {

qint64 threadNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

Heartbeat::Heartbeat(QObject *parent)
    : QObject(parent)
    , m_busyAtBeat(threadNanoseconds())
{
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(1);
}

Heartbeat::Wait Heartbeat::takeLongest()
{
    return std::exchange(m_longest, Wait());
}

void Heartbeat::beat()
{
    const qint64 busy = threadNanoseconds();
    m_longest.time = std::max(m_longest.time, double(m_clock.nsecsElapsed()) / 1e6 - 1);
    m_longest.busy = std::max(m_longest.busy, double(busy - m_busyAtBeat) / 1e6);
    m_clock.restart();
    m_busyAtBeat = busy;
}

} // namespace pamphlet::bench
