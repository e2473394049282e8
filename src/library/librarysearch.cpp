#include "library/librarysearch.h"

#include "library/library.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int maximumWords = 12; // what people type; more only costs time
constexpr int maximumWordLength = 40;
constexpr int longestEnding = 3; // letters, as "ing"

// By way of UTF-8, since half a character, cut or typed so, spoils the whole expression.
QString beginning(const QString &text, int length)
{
    return QString::fromUtf8(text.left(length).toUtf8());
}

// Words as FTS5 strings, the last one as a prefix since it may still be being typed.
QStringList terms(const QString &words)
{
    static const QRegularExpression separator(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"));
    QStringList result;
    const QStringList parts = beginning(words, maximumWords * maximumWordLength).split(separator, Qt::SkipEmptyParts);
    for (const QString &word : parts.first(std::min<qsizetype>(parts.size(), maximumWords))) {
        result.append(u'"' + beginning(word, maximumWordLength) + u'"');
    }
    const bool finished = words.endsWith(u' ');
    if (!result.isEmpty() && !finished) {
        result.last() += u'*';
    }
    return result;
}

// The index holds stems, so "needli" on the way to "needling" is the beginning of nothing: one letter less of a word
// that is being typed. False when there is nothing to take away.
bool shortenLast(QStringList &terms)
{
    constexpr qsizetype shortest = 4 + 3; // letters, and "…"*
    if (!terms.last().endsWith(u'*') || terms.last().size() <= shortest) {
        return false;
    }
    const qsizetype letter = terms.last().size() - 3;
    const bool pair = terms.last().at(letter).isLowSurrogate();
    terms.last().remove(pair ? letter - 1 : letter, pair ? 2 : 1);
    return true;
}

} // namespace

SearchResults LibrarySearch::search(const SearchQuery &query, const Cancelled &) const
{
    SearchResults results;
    results.articles = findArticles(query.words, query.lang, query.limit);
    return results;
}

QList<SearchHit> LibrarySearch::findArticles(const QString &words, const QString &lang, int limit) const
{
    QStringList parts = terms(words);
    if (parts.isEmpty() || limit <= 0) {
        return {};
    }
    // Articles that have every word are better answers than any that have only some.
    const QString all = QStringLiteral(" AND ");
    QList<SearchHit> hits = find(parts.join(all), lang, limit);
    for (int cut = 0; hits.isEmpty() && cut < longestEnding && shortenLast(parts); ++cut) {
        hits = find(parts.join(all), lang, limit);
    }
    if (parts.size() == 1 || hits.size() == limit) {
        return hits;
    }
    const qsizetype complete = hits.size();
    const double least = complete > 0 ? hits.last().score : 0;
    for (SearchHit &hit : find(parts.join(QStringLiteral(" OR ")), lang, limit)) {
        const bool known = std::any_of(hits.begin(), hits.begin() + complete,
            [&hit](const SearchHit &h) { return h.slug == hit.slug && h.lang == hit.lang; });
        if (!known && hits.size() < limit) {
            hit.score = complete > 0 ? std::min(hit.score, least) : hit.score;
            hits.append(hit);
        }
    }
    return hits;
}

QList<SearchHit> LibrarySearch::find(const QString &expression, const QString &lang, int limit) const
{
    QSqlQuery query = m_library.query();
    query.prepare(
        QStringLiteral("SELECT slug, lang, article.title, summary, first_passage, last_passage, bm25(article_index, "
                       "10.0, 8.0, 4.0, 5.0, 1.0) AS badness "
                       "FROM article_index JOIN article ON article.id = article_index.rowid "
                       "WHERE article_index MATCH ? AND (? = '' OR lang = ?) ORDER BY badness, article.title LIMIT ?"));
    const QString language = lang.isEmpty() ? QStringLiteral("") : lang;
    query.addBindValue(expression);
    query.addBindValue(language);
    query.addBindValue(language);
    query.addBindValue(limit);
    QList<SearchHit> hits;
    if (!m_library.run(query)) {
        return hits;
    }
    const QString anyWord = QString(expression).replace(QStringLiteral(" AND "), QStringLiteral(" OR "));
    while (query.next()) {
        SearchHit hit{query.value(0).toString(), query.value(1).toString(), {query.value(2).toString(), {}}, {}, {},
            {query.value(3).toString(), {}}, -query.value(6).toDouble()};
        findPassage(hit, anyWord, query.value(4).toLongLong(), query.value(5).toLongLong());
        hits.append(hit);
    }
    return hits;
}

void LibrarySearch::findPassage(SearchHit &hit, const QString &expression, qint64 first, qint64 last) const
{
    QSqlQuery query = m_library.query();
    query.prepare(QStringLiteral(
        "SELECT passage.anchor, passage.heading, snippet(passage_index, 1, '', '', '…', 18) FROM passage_index "
        "JOIN passage ON passage.id = passage_index.rowid "
        "WHERE passage_index MATCH ? AND passage_index.rowid BETWEEN ? AND ? "
        "ORDER BY bm25(passage_index, 4.0, 1.0) LIMIT 1"));
    query.addBindValue(expression);
    query.addBindValue(first);
    query.addBindValue(last);
    if (m_library.run(query) && query.next()) {
        hit.anchor = query.value(0).toString();
        hit.section.text = query.value(1).toString();
        hit.snippet.text = query.value(2).toString().simplified();
    }
}

} // namespace pamphlet
