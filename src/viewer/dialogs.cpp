#include "viewer/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
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

QString Dialogs::fileToSave(QWidget *parent, const QString &title, const QString &name)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString ending = QLatin1Char('.') + QFileInfo(name).suffix();
    const QString path = savePath(parent, title, documents.filePath(name));
    return path.isEmpty() || path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

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
