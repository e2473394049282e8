#include "handout/pdfblankpages.h"

#include "handout/pdfdestinations.h"
#include "handout/pdfinput.h"
#include "handout/pdfqpdf.h"
#include "handout/pdfwriting.h"

#include <algorithm>

namespace pamphlet {

namespace {

// The pages (1-based, as they are now) that need an empty one before them.
QList<int> pagesToMove(const PdfDestinations &places, const QStringList &anchors)
{
    QList<int> firstPages;
    for (const QString &anchor : anchors) {
        if (const auto place = places.find(anchor)) {
            firstPages.append(place->page);
        }
    }
    std::sort(firstPages.begin(), firstPages.end());
    QList<int> moved;
    for (const int page : std::as_const(firstPages)) {
        if ((page + moved.size()) % 2 == 0 && !moved.contains(page)) {
            moved.append(page);
        }
    }
    return moved;
}

void insertBefore(QPDF &pdf, const QList<int> &numbers)
{
    QPDFPageDocumentHelper document(pdf);
    std::vector<QPDFPageObjectHelper> pages = document.getAllPages();
    for (const int number : numbers) {
        QPDFPageObjectHelper &next = pages.at(size_t(number - 1));
        QPDFObjectHandle blank = QPDFObjectHandle::parse("<< /Type /Page /Resources << >> >>");
        blank.replaceKey("/MediaBox", next.getAttribute("/MediaBox", true));
        blank.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "\n"));
        document.addPageAt(QPDFPageObjectHelper(pdf.makeIndirectObject(blank)), true, next);
    }
}

} // namespace

QByteArray beginOnOddPages(const QByteArray &printed, const QStringList &anchors)
{
    PdfInput input(printed);
    if (!input.isOpen()) {
        return printed; // told when it is finished
    }
    try {
        const QList<int> numbers = pagesToMove(PdfDestinations::read(input.pdf()), anchors);
        if (numbers.isEmpty()) {
            return printed;
        }
        insertBefore(input.pdf(), numbers);
        return writtenPdf(input.pdf());
    } catch (const std::exception &) {
        return printed;
    }
}

} // namespace pamphlet
