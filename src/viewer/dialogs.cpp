#include "viewer/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

namespace pamphlet {

namespace {

QString kindOf(const QString &file)
{
    if (file.endsWith(QStringLiteral(".html"))) {
        return QCoreApplication::translate("Dialogs", "Web pages (*.html)");
    }
    if (file.endsWith(QStringLiteral(".csv"))) {
        return QCoreApplication::translate("Dialogs", "Tables (*.csv)");
    }
    if (file.endsWith(QStringLiteral(".key"))) {
        return QCoreApplication::translate("Dialogs", "Key files (*.key)");
    }
    return QCoreApplication::translate("Dialogs", "PDF files (*.pdf)");
}

} // namespace

QString Dialogs::savePath(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, kindOf(suggestion));
}

bool Dialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

QString Dialogs::queueOf(const QPrinter &printer)
{
    return printer.outputFormat() == QPrinter::NativeFormat ? printer.printerName() : QString();
}

bool Dialogs::openFolder(const QString &folder)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

QString Dialogs::folderPath(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getExistingDirectory(parent, title, suggestion);
}

} // namespace pamphlet
