#pragma once

#include "article/articlepage.h"
#include "article/clinicprofile.h"
#include "article/toolpage.h"
#include "clinic/review.h"
#include "handout/handout.h"
#include "handout/pdfdestinations.h"
#include "handout/pdfmetadata.h"

#include <QPageLayout>
#include <QString>

#include <optional>

namespace pamphlet {

class Library;

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
    };

    QString html;
    QString title; // of the file; never holds the patient's name
    QString author;
    QString lang;
    QList<Entry> entries;

    // Title, bookmarks, footers and the page numbers of the contents, now that the places are known.
    PdfMetadata metadata(const PdfDestinations &places, const QPageLayout &page) const;
};

// Composes handouts from a library for a clinic.
class HandoutComposer {
public:
    // Without `reviews` the articles say that they are not signed off.
    HandoutComposer(const Library &library, ClinicProfile clinic, Reviews reviews = {});

    // The document, or nothing with the reason in `error` when an article or a page to fill in is not in the library.
    std::optional<HandoutDocument> compose(const Handout &handout, QString &error) const;

private:
    std::optional<QList<Article>> composeArticles(
        const Handout &handout, HandoutDocument &document, QString &error) const;
    bool composeTools(const Handout &handout, HandoutDocument &document, QString &error) const;

    const Library &m_library;
    ClinicProfile m_clinic;
    Reviews m_reviews;
    ArticlePage m_page;
    ToolPage m_toolPage;
};

} // namespace pamphlet
