#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQuickWidget>

namespace pamphlet::bench {

// Tells when a page was complete on the screen. The engine says that a page is loaded some frames before it shows it;
// a page at rest draws none, so it was complete with the last frame.
class FrameWatch : public QObject {
public:
    // Watches whatever engine view there is in the program, or will be.
    FrameWatch();

    void start();
    // Runs the event loop until no more frames come; milliseconds from start() to the last one.
    double timeToRest();
    double elapsed() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPointer<QQuickWidget> m_view;
    QElapsedTimer m_clock;
    double m_lastFrame = 0;
};

} // namespace pamphlet::bench
