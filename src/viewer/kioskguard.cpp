#include "viewer/kioskguard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWheelEvent>
#include <QWidget>

namespace pamphlet {

namespace {

// Qt leaves the focus with a widget whose page was left.
bool isHidden(const QObject &object)
{
    return object.isWidgetType() && !static_cast<const QWidget &>(object).isVisible();
}

} // namespace

void KioskGuard::setOn(bool on)
{
    if (on) {
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
    }
}

bool KioskGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (watched->isWidgetType() && !static_cast<QWidget *>(watched)->isWindow()) {
            return false;
        }
        event->ignore(); // else the desktop believes the window has gone
        return event->spontaneous();
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::Shortcut:
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
        return isHidden(*watched) || !isForReading(*static_cast<QKeyEvent *>(event));
    case QEvent::Wheel: // with a key held down it would zoom
        return static_cast<QWheelEvent *>(event)->modifiers() != Qt::NoModifier;
    default:
        return false;
    }
}

// What types, scrolls or moves the focus. A sign that needs AltGr comes with modifiers, but with a text.
bool KioskGuard::isForReading(const QKeyEvent &key)
{
    const QString text = key.text();
    if (!text.isEmpty() && text.at(0).isPrint() && !(key.modifiers() & Qt::MetaModifier)) {
        const bool both = key.modifiers().testFlags(Qt::ControlModifier | Qt::AltModifier);
        return both || !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    }
    static const QList<int> keys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape,
        Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
        Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End, Qt::Key_Shift, Qt::Key_AltGr, Qt::Key_CapsLock};
    const Qt::KeyboardModifiers others = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && keys.contains(key.key());
}

} // namespace pamphlet
