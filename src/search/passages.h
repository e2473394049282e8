#pragma once

#include "search/searchresults.h"
#include "search/searchterms.h"
#include "search/textmarker.h"

#include <QHash>
#include <QList>

namespace pamphlet {

class ArticleNames;
class Library;
class SearchScope;
struct RankedArticle;

// The texts of articles that may be what is looked for: how well each fits the query as a whole, which place in it fits
// best, and which of its questions.
class Passages {
public:
    Passages(const Library &library, const SearchTerms &terms, const SearchScope &scope);

    // Reads the texts of these articles, and takes out those that are not there: the index may be damaged.
    void read(QList<RankedArticle> &articles);
    // How much of the query an article has that was read, and how close together: larger is better.
    double fitOf(int article) const;
    // The first of the words that stands in an article that was read; the first of all when none does.
    QString wordIn(int article, const QStringList &words) const;
    // The article, with the place in it that fits best.
    SearchHit hitOf(const RankedArticle &ranked) const;
    // Questions that fit, of the first of these articles and of any others, best first.
    QList<SearchHit> answers(
        const QList<RankedArticle> &articles, const ArticleNames &names, const QString &lang, int most);

private:
    struct Passage {
        qint64 id = 0;
        bool isQuestion = false;
        QString anchor;
        QString heading;
        QString body;
        TextMarker::Reading ofHeading;
        TextMarker::Reading ofBody;
    };
    struct Text {
        QString slug;
        QString lang;
        QString title;
        TextMarker::Reading ofTitle;
        QList<Passage> passages;
    };

    void readFrom(const QString &tables);
    QString questionsInIndex() const;
    double scoreOf(const Text &text, const Passage &question) const;

    const Library &m_library;
    const SearchTerms &m_terms;
    const SearchScope &m_scope;
    QStringList m_asked; // folded words of the query
    TextMarker m_marker;
    QHash<int, Text> m_texts; // by article
};

} // namespace pamphlet
