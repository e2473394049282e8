#include "viewer/backforwardkeys.h"

#include <QApplication>
#include <QMouseEvent>
#include <QShortcut>
#include <QWidget>
#include <QWindow>

namespace pamphlet {

BackForwardKeys::BackForwardKeys(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    auto add = [this](QKeySequence::StandardKey keys, void (BackForwardKeys::*signal)()) {
        auto *shortcut = new QShortcut(keys, m_window);
        connect(shortcut, &QShortcut::activated, this, signal);
    };
    add(QKeySequence::Back, &BackForwardKeys::back);
    add(QKeySequence::Forward, &BackForwardKeys::forward);
    qApp->installEventFilter(this);
}

bool BackForwardKeys::isInWindow(QObject *object) const
{
    if (auto *widget = qobject_cast<QWidget *>(object)) {
        return widget->window() == m_window;
    }
    return object == m_window->windowHandle();
}

bool BackForwardKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || QApplication::activeModalWidget()
        || QApplication::activePopupWidget() || !isInWindow(watched)) {
        return QObject::eventFilter(watched, event);
    }
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button == Qt::BackButton) {
        Q_EMIT back();
    } else if (button == Qt::ForwardButton) {
        Q_EMIT forward();
    }
    return button == Qt::BackButton || button == Qt::ForwardButton;
}

} // namespace pamphlet
