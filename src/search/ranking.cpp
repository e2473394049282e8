#include "search/ranking.h"

#include "library/library.h"
#include "search/abbreviation.h"
#include "search/articlenames.h"
#include "search/searchscope.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

// Tried against known items: docs/search.md.
constexpr double nameWorth = 0.4; // beside 1 for the text that fits best
constexpr double nameRootWorth = 0.5; // so that a name that has a little of the query counts, too
constexpr double shortNameWorth = 1.8;
constexpr int mostByText = 60;
constexpr int mostByName = 60;
constexpr int mostRows = 3'000; // that one query of the index may rank
constexpr int mostWithShortName = 5; // articles that have it as a word, too
constexpr int namesakesFor = 3; // best articles

bool mayBeShortName(const SearchTerm &term)
{
    const bool rare = term.isCapitals || term.isCorrected || term.articles <= mostWithShortName;
    return !term.isPhrase && rare && term.typed.size() >= 2 && term.typed.size() <= longestAbbreviation;
}

QString joined(const QStringList &parts, QLatin1String word)
{
    return parts.isEmpty() ? QString() : u'(' + parts.join(word) + u')';
}

} // namespace

// Phrases must be there; of the words, as many as possible. Ranking every article that has a frequent word takes long
// and tells little, so the most frequent are left out as far as the others are enough.
QString Ranking::expression() const
{
    QList<SearchTerm> terms = m_terms.terms;
    std::stable_sort(
        terms.begin(), terms.end(), [](const SearchTerm &a, const SearchTerm &b) { return a.rows < b.rows; });
    QStringList phrases;
    QStringList any;
    int rows = 0;
    for (const SearchTerm &term : terms) {
        if (term.isPhrase) {
            phrases.append(term.expression());
        }
        rows += term.rows;
        if (rows <= mostRows) {
            any.append(term.expression());
        }
    }
    QString some = joined(any, QLatin1String(" OR "));
    if (phrases.isEmpty()) {
        return some;
    }
    const QString all = joined(phrases, QLatin1String(" AND "));
    return some.isEmpty() ? all : all + QLatin1String(" AND ") + some;
}

void Ranking::addByText(Found &found) const
{
    const QString words = expression();
    if (words.isEmpty()) {
        return;
    }
    QSqlQuery query = m_library.query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT rowid, bm25(article_index, 10.0, 10.0, 4.0, 4.0, 1.0) AS badness FROM "
                                 "article_index WHERE article_index MATCH ? %1 ORDER BY badness LIMIT ?")
                      .arg(m_scope.condition(QStringLiteral("+rowid"))));
    query.addBindValue(words);
    query.addBindValue(m_lang.isEmpty() ? mostByText : 4 * mostByText); // room for articles of other languages
    double top = 0;
    if (!m_library.run(query)) {
        return;
    }
    while (m_library.next(query) && found.size() < mostByText) {
        const int article = query.value(0).toInt();
        const double score = -query.value(1).toDouble();
        if (m_names.isOfLanguage(article, m_lang)) {
            top = top > 0 ? top : score;
            found[article].text = score / top;
        }
    }
}

void Ranking::addByName(Found &found) const
{
    const int mostNames = m_scope.isAll() ? mostByName : m_library.articleCount(); // some of them may not be found
    QList<ArticleNames::Words> words;
    for (const SearchTerm &term : m_terms.terms) {
        words.append(m_names.wordsOf(term));
    }
    for (const ArticleNames::Match &match : m_names.matching(words, m_lang, mostNames)) {
        if (m_scope.contains(match.article)) {
            found[match.article].name = match.score;
        }
    }
    auto addShortened = [&](const QString &letters, const QList<ArticleNames::Words> &others) {
        for (const ArticleNames::Match &match : m_names.shortenedTo(letters, others, m_lang, mostNames)) {
            if (m_scope.contains(match.article)) {
                double &known = found[match.article].shortName;
                known = std::max(known, match.score);
            }
        }
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (mayBeShortName(m_terms.terms[i])) {
            QList<ArticleNames::Words> others = words;
            others.removeAt(i);
            addShortened(m_terms.terms[i].typed, others);
        }
    }
    if (!m_terms.shortName.isEmpty()) {
        addShortened(m_terms.shortName, {});
    }
}

QList<RankedArticle> Ranking::best(int most, const LibrarySearch::Cancelled &cancelled) const
{
    const bool mustHavePhrase
        = std::any_of(m_terms.terms.begin(), m_terms.terms.end(), [](const SearchTerm &term) { return term.isPhrase; });
    Found found;
    addByText(found);
    if (!mustHavePhrase && !(cancelled && cancelled())) {
        addByName(found);
    }
    QList<RankedArticle> ranked;
    for (auto it = found.begin(); it != found.end(); ++it) {
        RankedArticle one = it.value();
        one.article = it.key();
        one.score
            = one.text + nameWorth * one.name + nameRootWorth * std::sqrt(one.name) + shortNameWorth * one.shortName;
        ranked.append(one);
    }
    std::sort(ranked.begin(), ranked.end(), [](const RankedArticle &a, const RankedArticle &b) {
        return a.score != b.score ? a.score > b.score : a.article < b.article;
    });
    return ranked.mid(0, most);
}

void Ranking::addNamesakes(QList<RankedArticle> &ranked) const
{
    qsizetype at = 0; // of the next of the best
    for (int i = 0; i < namesakesFor && at < ranked.size(); ++i, ++at) {
        RankedArticle same = ranked[at];
        for (const int other : m_names.namesakes(same.article)) {
            const auto known = std::find_if(
                ranked.begin(), ranked.end(), [other](const RankedArticle &one) { return one.article == other; });
            if (!m_scope.contains(other) || (known != ranked.end() && known - ranked.begin() <= at)) {
                continue;
            }
            if (known != ranked.end()) {
                ranked.erase(known);
            }
            same.article = other;
            ranked.insert(++at, same);
        }
    }
}

} // namespace pamphlet
