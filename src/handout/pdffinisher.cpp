#include "handout/pdffinisher.h"

#include "handout/pdfdestinations.h"
#include "handout/pdfinput.h"
#include "handout/pdfnumbers.h"
#include "handout/pdfoutline.h"
#include "handout/pdfoverlay.h"
#include "handout/pdfproperties.h"
#include "handout/pdfqpdf.h"
#include "handout/pdfwriting.h"

#include <QSizeF>

namespace pamphlet {

namespace {

QList<QSizeF> pageSizes(QPDF &pdf)
{
    QList<QSizeF> sizes;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle box = page.getAttribute("/MediaBox", false);
        if (!box.isRectangle()) {
            throw std::runtime_error("page without a size");
        }
        const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
        sizes += QSizeF(r.urx - r.llx, r.ury - r.lly);
    }
    return sizes;
}

QStringList stampWarnings(const PdfMetadata &metadata, int pageCount)
{
    QStringList warnings;
    for (const PdfStamp &stamp : metadata.stamps) {
        if (stamp.page < 1 || stamp.page > pageCount) {
            warnings += QStringLiteral("A stamp is left out: the document has no page %1.").arg(stamp.page);
        }
    }
    return warnings;
}

void finishOpen(QPDF &pdf, const PdfMetadata &metadata, PdfFinisher::Outcome &outcome)
{
    const QList<QSizeF> sizes = pageSizes(pdf);
    outcome.pageCount = int(sizes.size());
    shortenPdfNumbers(pdf);
    writePdfProperties(pdf, metadata);
    outcome.warnings
        = writePdfOutline(pdf, metadata, PdfDestinations::read(pdf)) + stampWarnings(metadata, outcome.pageCount);

    const QByteArray overlayBytes = drawPdfOverlay(sizes, metadata);
    QPDF overlay; // the printed document refers to it until it is written
    if (!overlayBytes.isEmpty()) {
        overlay.processMemoryFile("overlay", overlayBytes.constData(), size_t(overlayBytes.size()));
        placePdfOverlay(pdf, overlay);
    }
    outcome.pdf = writtenPdf(pdf);
    if (pdf.anyWarnings()) {
        throw std::runtime_error("damage found while writing");
    }
}

} // namespace

PdfFinisher::Outcome PdfFinisher::finish(const QByteArray &printed, const PdfMetadata &metadata)
{
    Outcome outcome;
    PdfInput input(printed);
    outcome.error = input.error();
    if (!input.isOpen()) {
        return outcome;
    }
    try {
        finishOpen(input.pdf(), metadata, outcome);
    } catch (const std::exception &) {
        outcome = {};
        outcome.error = PdfInput::damaged();
    }
    return outcome;
}

} // namespace pamphlet
