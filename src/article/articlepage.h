#pragma once

#include "article/article.h"
#include "article/clinicprofile.h"
#include "article/pagestrings.h"
#include "article/tool.h"

#include <QDate>
#include <QString>

#include <memory>

namespace pamphlet {

// An article that another article points to.
struct RelatedArticle {
    QString slug;
    QString lang;
    QString title;
    QString summary;
};

// What the library and the clinic add to an article when it is shown.
struct PageContext {
    ClinicProfile clinic;
    QStringList topicTitles;
    QList<RelatedArticle> related;
    QList<ToolSummary> tools; // pages to fill in
    QString signedOffBy; // the clinician who signed off exactly this version; empty when nobody did
    QDate signedOffOn;
    QString note; // the clinician's note on this article; printed only
    QString theme = QStringLiteral("light"); // name of the style sheet with the colours of the screen
    bool redFlagsOnFirstPage = false; // of a handout, which then merges those of all its articles
    bool redFlagsAbove = false; // the same of a handout that is one long page
};

// HTML of an article, made from the templates in resources/templates. Not for use by several threads at once.
class ArticlePage {
public:
    ArticlePage();
    ~ArticlePage();

    // The whole page for the screen: questions folded, pages to fill in, next step, team and related articles below.
    QString screenHtml(const Article &article, const PageContext &context) const;
    // The <article> element for a print copy: everything unfolded, nothing that only a screen can do.
    QString printHtml(const Article &article, const PageContext &context) const;

private:
    struct Templates;
    std::unique_ptr<Templates> m_templates;
};

} // namespace pamphlet
