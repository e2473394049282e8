#pragma once

#include "library/searchresults.h"

#include <functional>

namespace pamphlet {

class Library;

// What is searched. Any text is a valid query; one without words finds nothing.
struct SearchQuery {
    QString words; // as typed; the last word may still be unfinished, unless a space follows it
    QString lang; // empty means every language
    int limit = 20; // of articles, and again of answers
};

// Full-text search in one library: SQLite FTS5, Porter stemming, accents ignored, ranked by BM25 with more weight for
// titles and keywords (https://www.sqlite.org/fts5.html#the_bm25_function). Use on the thread of its library.
class LibrarySearch {
public:
    explicit LibrarySearch(const Library &library)
        : m_library(library)
    {
    }

    // Asked between the steps of a search; true ends it with what was found so far.
    using Cancelled = std::function<bool()>;
    SearchResults search(const SearchQuery &query, const Cancelled &cancelled = {}) const;

private:
    QList<SearchHit> findArticles(const QString &words, const QString &lang, int limit) const;
    QList<SearchHit> find(const QString &expression, const QString &lang, int limit) const;
    void findPassage(SearchHit &hit, const QString &expression, qint64 first, qint64 last) const;

    const Library &m_library;
};

} // namespace pamphlet
