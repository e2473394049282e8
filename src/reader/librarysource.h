#pragma once

#include "article/articlepage.h"
#include "article/clinicprofile.h"
#include "article/toolpage.h"
#include "clinic/review.h"
#include "library/articlescope.h"
#include "reader/articlescheme.h"
#include "reader/theme.h"

#include <QHash>

namespace pamphlet {

class Library;

// Answers the reader from a library: pages, pages to fill in, pictures, style sheets, and the print copies that are
// waiting to be printed.
class LibrarySource : public ArticleSource {
public:
    explicit LibrarySource(const Library &library);

    void setClinic(const ClinicProfile &clinic) { m_clinic = clinic; }
    void setTheme(const QString &name) { m_theme = name; }
    const ClinicProfile &clinic() const { return m_clinic; }
    // What articles say of who signed them off.
    void setReviews(const Reviews &reviews) { m_reviews = reviews; }
    const Reviews &reviews() const { return m_reviews; }
    // The articles that others may lead to.
    void setScope(const ArticleScope &scope) { m_scope = scope; }

    // Keeps a print copy until it is taken back; returns its number for ArticleScheme::printCopy().
    int addPrintCopy(const QString &html);
    void removePrintCopy(int number) { m_printCopies.remove(number); }

    std::optional<ArticleResource> resource(const QUrl &url) override;

private:
    std::optional<ArticleResource> page(const QString &slug, const QString &lang);
    QString withoutDeadLinks(const QString &html) const;
    std::optional<ArticleResource> tool(const QString &id, const QString &lang) const;
    std::optional<ArticleResource> picture(const QString &slug, const QString &name) const;
    std::optional<ArticleResource> styleSheet(const QString &name) const;
    std::optional<ArticleResource> printCopy(const QString &number) const;

    const Library &m_library;
    ArticlePage m_page;
    ToolPage m_toolPage;
    ClinicProfile m_clinic;
    Reviews m_reviews;
    ArticleScope m_scope;
    QString m_theme = Theme::names().first();
    QHash<int, QByteArray> m_printCopies;
    int m_lastPrintCopy = 0;
};

} // namespace pamphlet
