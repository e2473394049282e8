#include "search/librarysearch.h"

#include "input/cleantext.h"
#include "library/icdcode.h"
#include "library/library.h"
#include "library/searchlanguage.h"
#include "library/words.h"
#include "search/articlenames.h"
#include "search/nearesttopics.h"
#include "search/passages.h"
#include "search/ranking.h"
#include "search/searchscope.h"
#include "search/searchterms.h"
#include "search/vocabulary.h"
#include "search/wording.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int leastCandidates = 20; // articles whose texts are read to find the best
constexpr double leastShare = 0.15; // of the score of the best article; what is below has little to do with the query

void sortByFit(QList<RankedArticle> &ranked, const Passages &passages)
{
    for (RankedArticle &article : ranked) {
        article.score += passages.fitOf(article.article);
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const RankedArticle &a, const RankedArticle &b) { return a.score > b.score; });
    const auto poor = std::find_if(ranked.begin(), ranked.end(),
        [&ranked](const RankedArticle &article) { return article.score < leastShare * ranked.first().score; });
    ranked.erase(poor, ranked.end());
}

} // namespace

struct LibrarySearch::Index {
    Index(const Library &library, const QString &languageName)
        : lang(languageName)
        , language(languageName)
        , vocabulary(library)
        , names(library, language)
    {
    }

    QString lang;
    SearchLanguage language;
    Vocabulary vocabulary;
    ArticleNames names;
};

LibrarySearch::LibrarySearch(const Library &library)
    : m_library(library)
{
}

LibrarySearch::~LibrarySearch() = default;

// What a search needs in memory; read when the first search asks for it, and again for another language.
LibrarySearch::Index &LibrarySearch::index(const QString &lang)
{
    const QString wanted = lang.isEmpty() ? QStringLiteral("en") : lang;
    if (!m_index || m_index->lang != wanted) {
        m_index = std::make_unique<Index>(m_library, wanted);
    }
    return *m_index;
}

SearchResults LibrarySearch::search(const SearchQuery &query, const Cancelled &cancelled)
{
    if (query.limit <= 0) {
        return {};
    }
    if (const QString code = codeFromWords(query.words); !code.isEmpty()) {
        SearchResults results = searchCode(code, query);
        if (!results.isEmpty()) {
            return results;
        }
    }
    return searchWords(query, cancelled);
}

SearchResults LibrarySearch::searchWords(const SearchQuery &query, const Cancelled &cancelled)
{
    SearchResults results;
    const auto stopped = [&cancelled] { return cancelled && cancelled(); };
    const Index &known = index(query.lang);
    const SearchTerms terms = SearchTerms::understand(query.words, known.vocabulary, known.language);
    if (terms.terms.isEmpty() || stopped()) {
        return results;
    }
    const SearchScope scope(m_library, query.scope);
    const Ranking ranking(m_library, known.names, terms, query.lang, scope);
    Passages passages(m_library, terms, scope);
    QList<RankedArticle> ranked = ranking.best(std::max(query.limit, leastCandidates), cancelled);
    if (stopped()) {
        return results;
    }
    passages.read(ranked);
    sortByFit(ranked, passages);
    ranking.addNamesakes(ranked);
    ranked = ranked.mid(0, query.limit);
    passages.read(ranked);
    for (const RankedArticle &article : std::as_const(ranked)) {
        results.articles.append(passages.hitOf(article));
    }
    if (!stopped()) {
        results.answers = passages.answers(ranked, known.names, query.lang, query.limit);
        const Wording wording(terms, known.vocabulary);
        results.understood = ranked.isEmpty() ? QString() : wording.understood(passages, ranked.first());
        results.suggestion = wording.suggestion();
        if (!scope.isAll() && !finds(results.suggestion, query, scope)) {
            results.suggestion.clear();
        }
    }
    if (results.isEmpty()) {
        results.nearestTopics = nearestTopics(m_library, known.lang, foldedWords(terms.text), query.scope);
    }
    return results;
}

bool LibrarySearch::finds(const QString &words, const SearchQuery &query, const SearchScope &scope)
{
    const Index &known = index(query.lang);
    const SearchTerms terms = SearchTerms::understand(words, known.vocabulary, known.language);
    return !terms.terms.isEmpty() && !Ranking(m_library, known.names, terms, query.lang, scope).best(1, {}).isEmpty();
}

SearchResults LibrarySearch::searchCode(const QString &code, const SearchQuery &query) const
{
    SearchResults results;
    QSqlQuery statement = m_library.query();
    statement.prepare(QStringLiteral(
        "SELECT slug, lang, title, summary, min(code) AS first FROM article_code JOIN article ON article.id = article "
        "WHERE code >= ? AND code < ? AND (? = '' OR lang = ?) %1 GROUP BY article ORDER BY first, title LIMIT ?")
                          .arg(SearchScope(m_library, query.scope).condition(QStringLiteral("article.id"))));
    const QString lang = query.lang.isEmpty() ? QStringLiteral("") : query.lang;
    for (const QVariant &value :
        {QVariant(code), QVariant(code + u'~'), QVariant(lang), QVariant(lang), QVariant(query.limit)}) {
        statement.addBindValue(value);
    }
    if (m_library.run(statement)) {
        while (m_library.next(statement)) {
            const QString slug = statement.value(0).toString();
            const QString itsLang = statement.value(1).toString();
            if (m_library.isArticle(slug, itsLang)) {
                results.articles.append({slug, itsLang, {cleanLine(statement.value(2).toString()), {}}, {}, {},
                    {cleanLine(statement.value(3).toString()), {}}, 1});
            }
        }
    }
    return results;
}

} // namespace pamphlet
