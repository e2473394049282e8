#pragma once

#include <QByteArray>
#include <QList>
#include <QSizeF>

class QPDF;

namespace pamphlet {

struct PdfMetadata;

// What is drawn over the printed pages: footers and stamps. Needs a QGuiApplication for the fonts.

// A PDF with one page for each size (in points), holding only the footers and stamps, as text in embedded fonts.
// Empty when there is nothing to draw.
QByteArray drawPdfOverlay(const QList<QSizeF> &pages, const PdfMetadata &metadata);

// Draws all of `metadata` over the pages of `pdf`. `overlay` keeps what `pdf` refers to and must live until it is
// written. May throw std::exception.
void placePdfOverlay(QPDF &pdf, QPDF &overlay);

} // namespace pamphlet
