#pragma once

#include <QObject>

class QWidget;

namespace pamphlet {

// Back and forward by the keyboard and by the side buttons of a mouse, wherever in a window they are pressed: also over
// an article, which keeps all mouse events for itself.
class BackForwardKeys : public QObject {
    Q_OBJECT

public:
    explicit BackForwardKeys(QWidget *window);

Q_SIGNALS:
    void back();
    void forward();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInWindow(QObject *object) const;

    QWidget *m_window;
};

} // namespace pamphlet
