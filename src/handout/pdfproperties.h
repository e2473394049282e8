#pragma once

class QPDF;

namespace pamphlet {

struct PdfMetadata;

// Writes who made the document and what it is: Info, XMP, language, how a reader opens it. Replaces what the print
// engine wrote there. May throw std::exception.
void writePdfProperties(QPDF &pdf, const PdfMetadata &metadata);

} // namespace pamphlet
