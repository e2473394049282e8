#include "article/articlechecks.h"

#include "article/bodyregions.h"
#include "article/partchecks.h"
#include "article/sourcechecks.h"

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTeachBack = 3;

void checkPresence(const FrontMatter &meta, FileDiagnostics &report)
{
    auto require = [&report](bool there, const char *key, const char *why) {
        if (!there) {
            report.error(1, 1, u"\"%1\" is missing: %2"_s.arg(QLatin1String(key), QLatin1String(why)));
        }
    };
    require(!meta.summary.isEmpty(), "summary", "it becomes the \"In short\" box");
    require(!meta.topics.isEmpty(), "topics", "without one nobody finds the article on Home");
    require(!meta.keywords.isEmpty(), "keywords", "they are what patients type to find the article");
    require(meta.written.isValid(), "written", "readers are told how old the text is");
    require(meta.reviewDue.isValid(), "review_due", "every text grows old");
    require(!meta.hero.file.isEmpty(), "hero", "every article has a picture beside its title");
    require(!meta.teachBack.isEmpty(), "teach_back", "the clinician asks one to three questions");
}

void checkHero(const FrontMatter &meta, FileDiagnostics &report)
{
    const Hero &hero = meta.hero;
    const int line = meta.lineOf(u"hero"_s);
    if (!hero.file.isEmpty() && !Article::isPictureName(hero.file)) {
        report.error(line, 1,
            u"\"%1\" is no picture beside the article; give a plain file name such as hero.svg"_s.arg(
                hero.file.left(80)));
    }
    if (!hero.file.isEmpty() && hero.alt.isEmpty()) {
        report.error(line, 1, u"picture has no description: give hero an \"alt\""_s);
    }
    if (!hero.alt.isEmpty() && hero.alt == hero.caption) {
        report.warning(line, 1, u"the description of the hero is the same as its caption"_s);
    }
}

void checkDates(const FrontMatter &meta, const QDate &today, FileDiagnostics &report)
{
    const int dueLine = meta.lineOf(u"review_due"_s);
    if (meta.reviewDue.isValid() && meta.written.isValid() && meta.reviewDue <= meta.written) {
        report.error(dueLine, 1, u"\"review_due\" is not after \"written\""_s);
    } else if (meta.reviewDue.isValid() && meta.reviewDue < today) {
        report.warning(dueLine, 1, u"the review was due on %1"_s.arg(meta.reviewDue.toString(Qt::ISODate)));
    }
    if (meta.written.isValid() && meta.written > today) {
        report.warning(meta.lineOf(u"written"_s), 1,
            u"\"written\" lies in the future: %1"_s.arg(meta.written.toString(Qt::ISODate)));
    }
}

void checkRegions(const FrontMatter &meta, FileDiagnostics &report)
{
    for (const QString &region : meta.bodyRegions) {
        if (!bodyRegions().contains(region)) {
            report.error(meta.lineOf(u"body"_s), 1, u"the body map has no region \"%1\""_s.arg(region.left(80)));
        }
    }
}

} // namespace

void ArticleChecks::check(const Article &article, const QString &file, const QDate &today, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    const FrontMatter &meta = article.meta;
    checkPresence(meta, report);
    checkHero(meta, report);
    checkDates(meta, today, report);
    checkRegions(meta, report);
    if (meta.teachBack.size() > mostTeachBack) {
        report.error(meta.lineOf(u"teach_back"_s), 1,
            u"%1 questions to teach back; the limit is %2"_s.arg(meta.teachBack.size()).arg(mostTeachBack));
    }
    SourceChecks::check(article, report);
    PartChecks::check(article, report);
}

} // namespace pamphlet
