#include "article/articlechecks.h"

#include <algorithm>

namespace pamphlet {

namespace {

void checkFrontMatter(const FrontMatter &meta, FileDiagnostics &report)
{
    auto require = [&report](bool there, const char *key, const char *why) {
        if (!there) {
            report.error(1, 1, QStringLiteral("\"%1\" is missing: %2").arg(QLatin1String(key), QLatin1String(why)));
        }
    };
    require(!meta.summary.isEmpty(), "summary", "it becomes the \"In short\" box");
    require(!meta.topics.isEmpty(), "topics", "without one nobody finds the article on Home");
    require(meta.written.isValid(), "written", "readers are told how old the text is");
    require(!meta.hero.file.isEmpty(), "hero", "every article has a picture beside its title");
    const int heroLine = meta.lineOf(QStringLiteral("hero"));
    if (!meta.hero.file.isEmpty() && !Article::isPictureName(meta.hero.file)) {
        report.error(heroLine, 1,
            QStringLiteral("\"%1\" is no picture beside the article; give a plain file name such as hero.svg")
                .arg(meta.hero.file.left(80)));
    }
    if (!meta.hero.file.isEmpty() && meta.hero.alt.isEmpty()) {
        report.error(heroLine, 1, QStringLiteral("picture has no description: give hero an \"alt\""));
    }
    if (meta.reviewDue.isValid() && meta.written.isValid() && meta.reviewDue <= meta.written) {
        report.error(
            meta.lineOf(QStringLiteral("review_due")), 1, QStringLiteral("\"review_due\" is not after \"written\""));
    }
}

void checkSources(const FrontMatter &meta, FileDiagnostics &report)
{
    QStringList seen;
    for (const Source &source : meta.sources) {
        if (seen.contains(source.id)) {
            report.error(meta.lineOf(QStringLiteral("sources")), 1,
                QStringLiteral("source \"%1\" is listed twice").arg(source.id));
        }
        seen.append(source.id);
    }
}

void checkParts(const Article &article, FileDiagnostics &report)
{
    if (article.redFlags.isEmpty()) {
        report.error(1, 1, QStringLiteral("the red-flag box is missing: a block quote that begins **Get help now**"));
    } else if (!article.redFlagsComeFirst) {
        report.error(1, 1, QStringLiteral("the red-flag box must be the first thing in the text"));
    }
    const auto faq
        = std::find_if(article.sections.begin(), article.sections.end(), [](const Section &s) { return s.isFaq; });
    if (faq == article.sections.end() || faq->questions.isEmpty()) {
        report.error(1, 1, QStringLiteral("the section \"Questions people ask\" with ### questions is missing"));
    }
}

} // namespace

void ArticleChecks::check(const Article &article, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    checkFrontMatter(article.meta, report);
    checkSources(article.meta, report);
    checkParts(article, report);
}

} // namespace pamphlet
