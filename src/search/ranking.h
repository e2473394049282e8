#pragma once

#include "search/librarysearch.h"
#include "search/searchterms.h"

#include <QHash>
#include <QList>

namespace pamphlet {

class ArticleNames;
class Library;
class SearchScope;

// An article that may be what is looked for.
struct RankedArticle {
    int article = 0; // id
    double text = 0; // how well its text fits: BM25, as a share of the best
    double name = 0; // how well one of its names fits, 0 to 1
    double shortName = 0; // how well a name fits that is shortened, 0 to 1
    double score = 0; // all in all; larger is better
};

// Finds articles for the words of a query and puts the best first.
class Ranking {
public:
    // All must outlive this.
    Ranking(const Library &library, const ArticleNames &names, const SearchTerms &terms, const QString &lang,
        const SearchScope &scope)
        : m_library(library)
        , m_names(names)
        , m_terms(terms)
        , m_lang(lang)
        , m_scope(scope)
    {
    }

    // `cancelled` may end it with fewer.
    QList<RankedArticle> best(int most, const LibrarySearch::Cancelled &cancelled) const;
    // Puts articles with the very same title as one of the best beside it.
    void addNamesakes(QList<RankedArticle> &ranked) const;

private:
    using Found = QHash<int, RankedArticle>; // by article

    QString expression() const;
    void addByText(Found &found) const;
    void addByName(Found &found) const;

    const Library &m_library;
    const ArticleNames &m_names;
    const SearchTerms &m_terms;
    QString m_lang;
    const SearchScope &m_scope;
};

} // namespace pamphlet
