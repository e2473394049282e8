#include "search/passages.h"

#include "input/cleantext.h"
#include "library/library.h"
#include "search/articlenames.h"
#include "search/ranking.h"
#include "search/searchscope.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace pamphlet {

namespace {

// Beside 1 for the text that fits best: docs/search.md.
constexpr double coverWorth = 0.5;
constexpr double closeWorth = 0.2;
// What the share of a query is worth that stands in the heading, and in the text below it.
constexpr double headingWorth = 2.0;
constexpr double bodyWorth = 1.0;
constexpr double densityWorth = 0.5; // of a question that asks for nothing else
constexpr double sameWorth = 10.0; // of the very question, word for word: nothing else comes before it
constexpr double leastShare = 0.6; // of a query that question, answer and title of the article must have
constexpr double leastOwnShare = 0.3; // of the question and its answer, unless the title has all else
constexpr double hasAll = 0.999;
constexpr int mostRows = 1'000; // articles with the rarest word, for which the index of questions is asked
constexpr int mostInIndex = 40; // questions of any article
constexpr qsizetype longestPassage = 100'000; // letters that are looked through: those of ten whole articles

} // namespace

Passages::Passages(const Library &library, const SearchTerms &terms, const SearchScope &scope)
    : m_library(library)
    , m_terms(terms)
    , m_scope(scope)
    , m_asked(foldedWords(terms.text))
    , m_marker(terms, library.articleCount())
{
}

void Passages::read(QList<RankedArticle> &articles)
{
    QStringList numbers;
    for (const RankedArticle &ranked : articles) {
        if (!m_texts.contains(ranked.article)) {
            numbers.append(QString::number(ranked.article));
        }
    }
    readFrom(QStringLiteral(
        "article CROSS JOIN passage WHERE article.id IN (%1) AND passage.id BETWEEN first_passage AND last_passage")
                 .arg(numbers.join(u',')));
    articles.erase(std::remove_if(articles.begin(), articles.end(),
                       [this](const RankedArticle &ranked) { return !m_texts.contains(ranked.article); }),
        articles.end());
}

// `tables`: which are read, in the order that makes it quick, and the condition.
void Passages::readFrom(const QString &tables)
{
    QSqlQuery query = m_library.query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT article.id, slug, lang, title, passage.id, is_question, anchor, heading, body "
                                 "FROM ")
        + tables);
    if (!m_library.run(query)) {
        return;
    }
    while (m_library.next(query)) {
        const QString slug = query.value(1).toString();
        const QString lang = query.value(2).toString();
        if (!m_library.isArticle(slug, lang)) {
            continue;
        }
        Text &text = m_texts[query.value(0).toInt()];
        if (text.slug.isEmpty()) {
            text.slug = slug;
            text.lang = lang;
            text.title = cleanLine(query.value(3).toString());
            text.ofTitle = m_marker.read(text.title);
        }
        Passage passage{query.value(4).toLongLong(), query.value(5).toBool(), query.value(6).toString(),
            cleanLine(query.value(7).toString()), cleanText(query.value(8).toString().left(longestPassage)), {}, {}};
        passage.ofHeading = m_marker.read(passage.heading);
        passage.ofBody = m_marker.read(passage.body);
        text.passages.append(std::move(passage));
    }
}

double Passages::fitOf(int article) const
{
    const Text &text = *m_texts.constFind(article);
    quint32 terms = text.ofTitle.terms;
    double closest = text.ofTitle.closest;
    for (const Passage &passage : text.passages) {
        terms |= passage.ofHeading.terms | passage.ofBody.terms;
        closest = std::max({closest, passage.ofHeading.closest, passage.ofBody.closest});
    }
    return coverWorth * m_marker.share(terms) + closeWorth * closest;
}

QString Passages::wordIn(int article, const QStringList &words) const
{
    const Text &text = *m_texts.constFind(article);
    QString all = text.title;
    for (const Passage &passage : text.passages) {
        all += u'\n' + passage.heading + u'\n' + passage.body;
    }
    const QStringList there = foldedWords(all);
    const auto found
        = std::find_if(words.begin(), words.end(), [&there](const QString &word) { return there.contains(word); });
    return found != words.end() ? *found : words.first();
}

SearchHit Passages::hitOf(const RankedArticle &ranked) const
{
    const Text &text = *m_texts.constFind(ranked.article);
    const Passage *best = nullptr;
    double most = -1;
    for (const Passage &passage : text.passages) {
        const double worth
            = headingWorth * m_marker.share(passage.ofHeading.terms) + bodyWorth * m_marker.share(passage.ofBody.terms);
        if (worth > most) {
            most = worth;
            best = &passage;
        }
    }
    SearchHit hit{text.slug, text.lang, m_marker.marked(text.title), {}, {}, {}, ranked.score};
    if (best) {
        hit.section = m_marker.marked(best->heading);
        hit.anchor = best->anchor;
        hit.snippet = m_marker.snippet(best->body, best->ofBody.place);
    }
    return hit;
}

// Numbers of the questions that have all of the query, themselves or in the title of their article.
QString Passages::questionsInIndex() const
{
    QStringList parts;
    int rarest = m_library.articleCount();
    for (const SearchTerm &term : m_terms.terms) {
        parts.append(term.expression());
        rarest = std::min(rarest, term.rows);
    }
    if (rarest > mostRows) {
        return {}; // questions of the articles that were found are enough
    }
    QStringList numbers;
    QSqlQuery query = m_library.query();
    query.setForwardOnly(true);
    const QString ofScope = m_scope.isAll()
        ? QString()
        : QStringLiteral(" AND +rowid IN (SELECT id FROM passage WHERE is_question %1) ")
              .arg(m_scope.condition(QStringLiteral("article")));
    query.prepare(QStringLiteral("SELECT rowid FROM question_index WHERE question_index MATCH ? %1 ORDER BY "
                                 "bm25(question_index, 2.0, 1.0) LIMIT ?")
                      .arg(ofScope));
    query.addBindValue(parts.join(QStringLiteral(" AND ")));
    query.addBindValue(mostInIndex);
    if (m_library.run(query)) {
        while (m_library.next(query)) {
            numbers.append(query.value(0).toString());
        }
    }
    return numbers.join(u',');
}

double Passages::scoreOf(const Text &text, const Passage &question) const
{
    const quint32 asked = question.ofHeading.terms;
    const quint32 answered = question.ofBody.terms;
    const double share = m_marker.share(asked | answered | text.ofTitle.terms);
    const quint32 beyondTitle = (asked | answered) & ~text.ofTitle.terms;
    const bool hasTheRest = beyondTitle != 0 && m_marker.share(beyondTitle | text.ofTitle.terms) >= hasAll;
    if (share < leastShare || (m_marker.share(asked | answered) < leastOwnShare && !hasTheRest)) {
        return 0;
    }
    const double same = foldedWords(question.heading) == m_asked ? sameWorth : 0;
    // "Does it hurt?" asks about the title of its article.
    const quint32 meant = asked & ~text.ofTitle.terms ? asked | text.ofTitle.terms : asked;
    return same + share + headingWorth * m_marker.share(meant) + bodyWorth * m_marker.share(answered)
        + densityWorth * m_marker.density(question.heading);
}

QList<SearchHit> Passages::answers(
    const QList<RankedArticle> &articles, const ArticleNames &names, const QString &lang, int most)
{
    readFrom(QStringLiteral("passage CROSS JOIN article WHERE passage.id IN (%1) AND passage.article = article.id")
                 .arg(questionsInIndex()));
    QHash<int, double> scores;
    for (const RankedArticle &ranked : articles) {
        scores.insert(ranked.article, ranked.score);
    }
    struct Answer {
        const Text *text = nullptr;
        const Passage *question = nullptr;
        double score = 0;
    };
    QList<Answer> found;
    QSet<qint64> known;
    for (auto text = m_texts.constBegin(); text != m_texts.constEnd(); ++text) {
        for (const Passage &passage : text->passages) {
            const double score = passage.isQuestion && !known.contains(passage.id) ? scoreOf(*text, passage) : 0;
            known.insert(passage.id);
            if (score > 0 && names.isOfLanguage(text.key(), lang)) {
                found.append({&*text, &passage, score + scores.value(text.key())});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Answer &a, const Answer &b) {
        return a.score != b.score ? a.score > b.score : a.question->id < b.question->id;
    });
    QList<SearchHit> hits;
    for (const Answer &answer : found.mid(0, most)) {
        hits.append({answer.text->slug, answer.text->lang, m_marker.marked(answer.text->title),
            m_marker.marked(answer.question->heading), answer.question->anchor,
            m_marker.snippet(answer.question->body, answer.question->ofBody.place), answer.score});
    }
    return hits;
}

} // namespace pamphlet
