#pragma once

#include "handout/pdfdestinations.h"
#include "handout/pdfmetadata.h"

#include <QDate>
#include <QPageLayout>
#include <QPair>
#include <QString>

namespace pamphlet {

// A handout as one HTML document, and what must be known of it to finish its PDF.
struct HandoutDocument {
    // One article, or one page to fill in, as it stands in the document.
    struct Entry {
        QString title;
        QString summary; // what the contents say of it
        QString anchor; // its element
        QString slot; // the element in the contents that takes the page number; empty without a first page
        QList<QPair<QString, QString>> sections; // heading, anchor; of an article
        QDate written;
        QString lang;
    };

    QString html;
    QString title; // of the file; never holds the patient's name
    QString author;
    QString lang;
    QList<Entry> entries;
    bool largePrint = false;
    bool twoSided = false; // each entry begins on an odd page, see beginOnOddPages()

    QStringList anchors() const; // of the entries, in their order

    // Title, bookmarks, footers and the page numbers of the contents, now that the places are known.
    PdfMetadata metadata(const PdfDestinations &places, const QPageLayout &page) const;
};

} // namespace pamphlet
