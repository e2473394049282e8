#include "article/sourcechecks.h"

#include <QSet>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

bool canBeFound(const Source &source)
{
    return !(source.doi.isEmpty() && source.pmid.isEmpty() && source.publisher.isEmpty() && source.url.isEmpty()
        && (source.journal.isEmpty() || source.title.isEmpty()));
}

void checkList(const FrontMatter &meta, FileDiagnostics &report)
{
    QSet<QString> seen;
    for (const Source &source : meta.sources) {
        if (seen.contains(source.id)) {
            report.error(source.line, 1, u"source \"%1\" is listed twice"_s.arg(source.id));
        }
        seen.insert(source.id);
        if (!canBeFound(source) && source.note.isEmpty()) {
            report.warning(source.line, 1,
                u"source \"%1\" has no doi, pmid, publisher, url or journal to find it by; if there is none, say so in "
                u"its "
                "\"note\""_s.arg(source.id));
        }
    }
}

// The number of each source in the printed list, from 1.
QHash<QString, int> numbers(const FrontMatter &meta)
{
    QHash<QString, int> result;
    for (int number = 1; const Source &source : meta.sources) {
        if (!result.contains(source.id)) {
            result.insert(source.id, number);
        }
        ++number;
    }
    return result;
}

void checkCitations(const Article &article, FileDiagnostics &report)
{
    const QHash<QString, int> numberOf = numbers(article.meta);
    QSet<QString> cited;
    int highest = 0;
    for (const Citation &citation : article.prose.citations) {
        const int number = numberOf.value(citation.source);
        if (number == 0) {
            continue; // reported where links are read
        }
        if (citation.mark != QString::number(number)) {
            report.error(citation.place.line, citation.place.column,
                u"source \"%1\" is number %2 in the list, but \"%3\" here"_s.arg(citation.source)
                    .arg(number)
                    .arg(citation.mark.left(20)));
        }
        if (!cited.contains(citation.source) && number < highest) {
            report.warning(citation.place.line, citation.place.column,
                u"source %1 is cited after source %2; list the sources in the order of the text"_s.arg(number).arg(
                    highest));
        }
        cited.insert(citation.source);
        highest = std::max(highest, number);
    }
    for (const Source &source : article.meta.sources) {
        if (!cited.contains(source.id)) {
            report.warning(source.line, 1, u"source \"%1\" is never cited"_s.arg(source.id));
        }
    }
}

} // namespace

void SourceChecks::check(const Article &article, FileDiagnostics &report)
{
    checkList(article.meta, report);
    checkCitations(article, report);
}

} // namespace pamphlet
