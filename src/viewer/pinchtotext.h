#pragma once

#include <QObject>

class QNativeGestureEvent;
class QTouchEvent;

namespace pamphlet {

class Appearance;

// Two fingers drawn apart over an article make its text larger, drawn together smaller, in the steps and within the
// limits that text has. The engine never sees a second finger: its own zoom would know no limits and no way back.
class PinchToText : public QObject {
    Q_OBJECT

public:
    // Watches all windows; `appearance` must outlive this.
    explicit PinchToText(Appearance &appearance, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeTouch(QObject &target, QTouchEvent &touch);
    bool takeGesture(QNativeGestureEvent &gesture);
    void begin(QObject &target, const QTouchEvent &touch);
    void stretch(qreal factor);

    Appearance &m_appearance;
    bool m_pinching = false; // until all fingers are up
    qreal m_span = 0; // between the fingers, in pixels
    qreal m_stretched = 1; // since text had another size
};

} // namespace pamphlet
