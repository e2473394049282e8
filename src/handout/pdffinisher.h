#pragma once

#include "handout/pdfmetadata.h"

#include <QByteArray>
#include <QStringList>

namespace pamphlet {

// Turns what Chromium prints into a finished document: title, author, language, outline, page footers, stamps.
//
// Chromium (Qt 6.4) names a place in the PDF for every element with an id that is linked on the page; the links need
// not be visible. So a print copy carries, once and anywhere in its body:
//     <div hidden><a href="#sec-1"></a><a href="#sec-2"></a></div>
//
// The same bytes and metadata give the same bytes (with the same fonts installed). Works in memory only.
// Stateless: may be called in any thread while a QGuiApplication exists (fonts).
class PdfFinisher {
public:
    struct Outcome {
        QByteArray pdf; // empty when it failed
        QString error; // one sentence for people; empty when it worked
        QStringList warnings; // what was left out: bookmarks without destination, stamps outside the document
        int pageCount = 0;

        bool isOk() const { return error.isEmpty(); }
    };

    // Never throws. Fails when `printed` is empty, damaged, encrypted or without pages.
    static Outcome finish(const QByteArray &printed, const PdfMetadata &metadata);
};

} // namespace pamphlet
