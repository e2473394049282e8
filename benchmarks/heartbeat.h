#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace pamphlet::bench {

// Beats each millisecond in the event loop of its thread: while the thread does anything else, the beat waits.
class Heartbeat : public QObject {
public:
    explicit Heartbeat(QObject *parent = nullptr);

    // In milliseconds between two beats.
    struct Wait {
        double time = 0; // beyond the millisecond that is due; what other programs took is in it
        double busy = 0; // of work of this thread
    };
    // The longest since the last call.
    Wait takeLongest();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_busyAtBeat = 0;
    Wait m_longest;
};

} // namespace pamphlet::bench
