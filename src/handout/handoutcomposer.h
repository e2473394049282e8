#pragma once

#include "article/articlepage.h"
#include "article/clinicprofile.h"
#include "article/toolpage.h"
#include "clinic/review.h"
#include "handout/handout.h"
#include "handout/handoutdocument.h"

#include <QString>

#include <optional>

namespace pamphlet {

class Library;

// Composes handouts from a library for a clinic.
class HandoutComposer {
public:
    // Without `reviews` the articles say that they are not signed off.
    HandoutComposer(const Library &library, ClinicProfile clinic, Reviews reviews = {});

    // The document, or nothing with the reason in `error` when an article or a page to fill in is neither in the
    // library nor kept with the handout.
    std::optional<HandoutDocument> compose(const Handout &handout, QString &error) const;

private:
    std::optional<QList<Article>> composeArticles(
        const Handout &handout, HandoutDocument &document, QString &error) const;
    bool composeTools(const Handout &handout, HandoutDocument &document, QString &error) const;
    QString articleHtml(const Article &article, const HandoutItem &item, const Handout &handout) const;
    QString missing(const QString &what, const QString &id, const QString &lang) const;

    const Library &m_library;
    ClinicProfile m_clinic;
    Reviews m_reviews;
    ArticlePage m_page;
    ToolPage m_toolPage;
};

} // namespace pamphlet
