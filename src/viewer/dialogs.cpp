#include "viewer/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace pamphlet {

QString Dialogs::savePath(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getSaveFileName(
        parent, title, suggestion, QCoreApplication::translate("Dialogs", "PDF files (*.pdf)"));
}

bool Dialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace pamphlet
