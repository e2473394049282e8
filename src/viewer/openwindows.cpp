#include "viewer/openwindows.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QToolTip>

namespace pamphlet {

namespace {

void close(QWidget *window)
{
    const QPointer<QWidget> still(window);
    if (auto *dialog = qobject_cast<QDialog *>(window)) {
        dialog->reject();
    } else {
        window->close();
    }
    if (still && still->isVisible()) { // it would rather stay
        still->hide();
    }
}

} // namespace

void closeOpenWindows()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        close(popup);
    }
    while (QWidget *dialog = QApplication::activeModalWidget()) { // the innermost first
        close(dialog);
    }
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && qobject_cast<QDialog *>(window)) {
            close(window);
        }
    }
    QToolTip::hideText();
}

} // namespace pamphlet
