#include "reader/pdfprinter.h"

#include "reader/articlescheme.h"
#include "reader/librarysource.h"
#include "reader/printpage.h"

namespace pamphlet {

PdfPrinter::PdfPrinter(ReaderProfile *profile, LibrarySource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_page(new PrintPage(profile, this))
{
    connect(m_page, &PrintPage::printed, this, &PdfPrinter::finish);
}

PdfPrinter::~PdfPrinter()
{
    m_source.removePrintCopy(m_printCopy); // it may hold a patient's name
    m_page->disconnect(this);
    m_page->retire();
    for (const Job &job : std::as_const(m_jobs)) {
        job.promise->addResult(QByteArray());
        job.promise->finish();
    }
}

QFuture<QByteArray> PdfPrinter::print(const QString &html, const QPageLayout &layout)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    m_jobs.enqueue({html, layout, promise});
    startSoon();
    return promise->future();
}

void PdfPrinter::startSoon()
{
    // By the event loop: after a crash the engine also tells that the load has failed, which must not end the next job.
    QMetaObject::invokeMethod(this, &PdfPrinter::startNext, Qt::QueuedConnection);
}

void PdfPrinter::startNext()
{
    if (m_printCopy > 0 || m_jobs.isEmpty()) {
        return;
    }
    m_printCopy = m_source.addPrintCopy(m_jobs.head().html);
    m_page->print(ArticleScheme::printCopy(m_printCopy), m_jobs.head().layout);
}

void PdfPrinter::finish(const QByteArray &pdf)
{
    m_source.removePrintCopy(m_printCopy);
    m_printCopy = 0;
    const Job job = m_jobs.dequeue();
    job.promise->addResult(pdf);
    job.promise->finish();
    startSoon();
}

} // namespace pamphlet
