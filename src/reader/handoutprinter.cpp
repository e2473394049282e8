#include "reader/handoutprinter.h"

#include "handout/pdfblankpages.h"
#include "handout/pdffinisher.h"
#include "library/library.h"
#include "reader/librarysource.h"

#include <QtConcurrent>

namespace pamphlet {

namespace {

HandoutPdf finished(const QByteArray &printed, const HandoutDocument &document, const QPageLayout &layout)
{
    HandoutPdf result;
    result.title = document.title;
    if (printed.isEmpty()) {
        result.error = HandoutPrinter::tr("The pages could not be made. Try again; nothing is lost.");
        return result;
    }
    const QByteArray pages = document.twoSided ? beginOnOddPages(printed, document.anchors()) : printed;
    PdfMetadata metadata = document.metadata(PdfDestinations::read(pages), layout);
    metadata.created = QDateTime::currentDateTimeUtc();
    const PdfFinisher::Outcome outcome = PdfFinisher::finish(pages, metadata);
    result.bytes = outcome.pdf;
    result.pages = outcome.pageCount;
    result.error = outcome.error;
    return result;
}

} // namespace

HandoutPrinter::HandoutPrinter(const Library &library, LibrarySource &source, ReaderProfile *profile, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_source(source)
    , m_printer(profile, source)
{
}

QFuture<HandoutPdf> HandoutPrinter::print(const Handout &handout)
{
    HandoutPdf failure;
    const std::optional<HandoutDocument> document
        = HandoutComposer(m_library, m_source.clinic(), m_source.reviews()).compose(handout, failure.error);
    if (!document) {
        QPromise<HandoutPdf> promise;
        promise.start();
        promise.addResult(failure);
        promise.finish();
        return promise.future();
    }
    const QPageLayout pageLayout = handout.options.layout();
    return m_printer.print(document->html, pageLayout)
        .then(QtFuture::Launch::Async, [document = *document, pageLayout](const QByteArray &printed) {
            return finished(printed, document, pageLayout);
        });
}

} // namespace pamphlet
