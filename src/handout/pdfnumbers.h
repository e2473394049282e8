#pragma once

#include <QByteArray>

class QPDF;

namespace pamphlet {

// Chromium writes the outlines of drawings with more digits than any printer can show. Rounded to a fiftieth of a point
// a page with pictures takes less than half the room.

// The drawing of one page with shorter numbers; only where lines run is changed, no text and no measure.
QByteArray withShortNumbers(const QByteArray &drawing);

// The same for all pages of a printed document. May throw std::exception.
void shortenPdfNumbers(QPDF &pdf);

} // namespace pamphlet
