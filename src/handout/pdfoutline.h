#pragma once

#include <QStringList>

class QPDF;

namespace pamphlet {

struct PdfMetadata;
class PdfDestinations;

// Writes the bookmarks of `metadata` as the outline of the document and lets readers open with it. Bookmarks whose
// destination does not exist are left out; one sentence for each is returned. May throw std::exception.
QStringList writePdfOutline(QPDF &pdf, const PdfMetadata &metadata, const PdfDestinations &destinations);

} // namespace pamphlet
