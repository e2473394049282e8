#include "viewer/handoutdelivery.h"

#include "handout/savefile.h"
#include "handout/webpage.h"
#include "library/library.h"
#include "reader/reader.h"
#include "viewer/dialogs.h"
#include "viewer/pdfprintjob.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPrinter>
#include <QWidget>
#include <QtConcurrent>

namespace pamphlet {

namespace {

Handout withoutName(Handout handout)
{
    handout.patient.clear();
    return handout;
}

std::unique_ptr<QPrinter> printerFor(const HandoutOptions &options)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(options.layout());
    printer->setDuplex(options.twoSided ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    printer->setDocName(HandoutDelivery::tr("Handout")); // shown in printer queues: nothing about the patient
    return printer;
}

// In a thread of its own, which opens the library for itself.
HandoutFile webPageOf(
    const QString &libraryPath, const ClinicProfile &clinic, const Reviews &reviews, const Handout &handout)
{
    HandoutFile file;
    const auto library = Library::open(libraryPath, file.error);
    return library ? handoutWebPage(*library, clinic, reviews, handout) : file;
}

} // namespace

HandoutDelivery::HandoutDelivery(Dialogs &dialogs, Reader &reader, QWidget *page)
    : QObject(page)
    , m_dialogs(dialogs)
    , m_reader(reader)
    , m_page(page)
{
}

void HandoutDelivery::print(const FinishedHandout &finished)
{
    if (m_job) {
        return;
    }
    auto printer = printerFor(finished.handout.options);
    if (!m_dialogs.choosePrinter(m_page, *printer)) {
        return;
    }
    const QString queue = m_dialogs.queueOf(*printer);
    m_job = new PdfPrintJob(finished.pdf.bytes, std::move(printer), queue, this);
    watch(m_job, finished.visit, withoutName(finished.handout));
    Q_EMIT busy(tr("Sending the pages to the printer…"));
    m_job->start();
}

void HandoutDelivery::watch(PdfPrintJob *job, const QUuid &visit, const Handout &handout)
{
    const auto end = [this, job] {
        m_job = nullptr;
        job->deleteLater();
    };
    connect(job, &PdfPrintJob::progressed, this,
        [this](int page, int pages) { Q_EMIT busy(tr("Sending page %1 of %2…").arg(page).arg(pages)); });
    connect(job, &PdfPrintJob::printed, this, [this, end, visit, handout] {
        end();
        Q_EMIT handedOut(visit, handout, HandoutForm::Print, tr("Sent to the printer."), {});
    });
    connect(job, &PdfPrintJob::failed, this, [this, end](const QString &problem) {
        end();
        Q_EMIT failed(tr("Not printed."), problem);
    });
    connect(job, &PdfPrintJob::stopped, this, [this, end] {
        end();
        Q_EMIT stopped(tr("Printing was stopped. Some pages may have come out."));
    });
}

QString HandoutDelivery::askPath(const QString &title, const Handout &handout, const QString &suffix)
{
    QStringList parts{QStringLiteral("handout"), handout.date.toString(Qt::ISODate), handout.code};
    parts.removeAll(QString());
    return m_dialogs.fileToSave(m_page, title, parts.join(QLatin1Char('-')) + suffix);
}

void HandoutDelivery::save(
    const QByteArray &bytes, const QString &path, const FinishedHandout &finished, HandoutForm form)
{
    if (const QString problem = saveFile(path, bytes); !problem.isEmpty()) {
        Q_EMIT failed(tr("Not saved."), problem);
        return;
    }
    const QString status = tr("Saved: %1").arg(QDir::toNativeSeparators(path));
    Q_EMIT handedOut(finished.visit, withoutName(finished.handout), form, status, path);
}

void HandoutDelivery::savePdf(const FinishedHandout &finished)
{
    const QString path = askPath(tr("Save the handout"), finished.handout, QStringLiteral(".pdf"));
    if (!path.isEmpty()) {
        save(finished.pdf.bytes, path, finished, HandoutForm::Pdf);
    }
}

void HandoutDelivery::saveWebPage(const FinishedHandout &finished)
{
    const QString path = askPath(tr("Save the handout as a web page"), finished.handout, QStringLiteral(".html"));
    if (path.isEmpty()) {
        return;
    }
    Q_EMIT busy(tr("Making the web page…"));
    auto *watcher = new QFutureWatcher<HandoutFile>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, finished, number = ++m_webPage] {
        watcher->deleteLater();
        const HandoutFile file = watcher->result();
        if (number != m_webPage) {
            return;
        }
        if (file.error.isEmpty()) {
            save(file.bytes, path, finished, HandoutForm::WebPage);
        } else {
            Q_EMIT failed(tr("Not saved."), file.error);
        }
    });
    watcher->setFuture(QtConcurrent::run(webPageOf, m_reader.library().path(), m_reader.source().clinic(),
        m_reader.source().reviews(), finished.handout));
}

void HandoutDelivery::stop()
{
    if (m_job) {
        m_job->stop();
    } else {
        ++m_webPage;
        Q_EMIT stopped(tr("Not saved."));
    }
}

void HandoutDelivery::openFolder(const QString &folder)
{
    if (!m_dialogs.openFolder(folder)) {
        Q_EMIT failed(
            {}, tr("The folder could not be opened. Open it yourself: %1").arg(QDir::toNativeSeparators(folder)));
    }
}

} // namespace pamphlet
