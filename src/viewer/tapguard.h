#pragma once

#include <QObject>

class QAbstractItemView;

namespace pamphlet {

class ScrollWatch;

// Keeps a list from taking a finger that scrolled it for a tap: the row below the finger moves with it.
class TapGuard : public QObject {
    Q_OBJECT

public:
    // `view` scrolls by touch already; must outlive this.
    explicit TapGuard(QAbstractItemView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ScrollWatch *m_scroll;
};

} // namespace pamphlet
