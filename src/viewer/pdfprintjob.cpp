#include "viewer/pdfprintjob.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int highestResolution = 300; // dots per inch; more is not seen on paper and takes memory

} // namespace

QString printPdf(QPdfDocument &document, QPrinter &printer)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer)) {
        return QCoreApplication::translate("pdfprintjob",
            "The printer could not be reached. Check that it is on, or save the PDF and print it later.");
    }
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount()) : document.pageCount();
    const int first = std::max(1, printer.fromPage());
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage()) {
            return QCoreApplication::translate(
                "pdfprintjob", "The printer stopped at page %1. Print the rest again from there.")
                .arg(page);
        }
        const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
        const double scale = std::min(1.0, double(highestResolution) / printer.resolution());
        painter.drawImage(paper, document.render(page - 1, (paper.size() * scale).toSize()));
    }
    return {};
}

} // namespace pamphlet
