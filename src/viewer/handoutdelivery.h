#pragma once

#include "clinic/handoutrecord.h"
#include "handout/handout.h"
#include "reader/handoutprinter.h"

#include <QObject>
#include <QUuid>

namespace pamphlet {

class Dialogs;
class PdfPrintJob;
class Reader;

// A handout whose PDF is made.
struct FinishedHandout {
    QUuid visit;
    Handout handout;
    HandoutPdf pdf;
};

// Hands out what is finished: to a printer, as a file, as a web page. One at a time; long work is done elsewhere.
class HandoutDelivery : public QObject {
    Q_OBJECT

public:
    // `dialogs` and `reader` must outlive this. Dialogs belong to `page`.
    HandoutDelivery(Dialogs &dialogs, Reader &reader, QWidget *page);

    // Each ends with handedOut(), failed() or stopped(); with nothing when the user cancelled the dialog.
    void print(const FinishedHandout &finished);
    void savePdf(const FinishedHandout &finished);
    void saveWebPage(const FinishedHandout &finished);
    void stop();
    void openFolder(const QString &folder);

Q_SIGNALS:
    void busy(const QString &status);
    // `status` says so in words; `path` is the file, if it is one.
    void handedOut(const QUuid &visit, const pamphlet::Handout &handout, pamphlet::HandoutForm form,
        const QString &status, const QString &path);
    void failed(const QString &status, const QString &problem);
    void stopped(const QString &status);

private:
    QString askPath(const QString &title, const Handout &handout, const QString &suffix);
    void save(const QByteArray &bytes, const QString &path, const FinishedHandout &finished, HandoutForm form);
    void watch(PdfPrintJob *job, const QUuid &visit, const Handout &handout);

    Dialogs &m_dialogs;
    Reader &m_reader;
    QWidget *m_page;
    PdfPrintJob *m_job = nullptr; // that is going on
    int m_webPage = 0; // the number of the one that is made; older ones are dropped
};

} // namespace pamphlet
