#pragma once

#include "library/articlescope.h"
#include "search/searchresults.h"

#include <functional>
#include <memory>

namespace pamphlet {

class Library;
class SearchScope;

// What is searched. Any text is a valid query; one without words finds nothing.
struct SearchQuery {
    QString words; // as typed; the last word may still be unfinished, unless something follows it
    QString lang; // empty means every language
    int limit = 20; // of articles, and again of answers
    ArticleScope scope = {}; // that may be found
};

// Full-text search in one library: SQLite FTS5 for the texts, ranked by BM25
// (https://www.sqlite.org/fts5.html#the_bm25_function), together with what articles are called, which is kept in memory
// from the first search on. How it works and what was tried is told in docs/search.md. Use on the thread of its
// library.
class LibrarySearch {
public:
    explicit LibrarySearch(const Library &library);
    ~LibrarySearch();
    Q_DISABLE_COPY_MOVE(LibrarySearch)

    // Asked between the steps of a search; true ends it with what was found so far.
    using Cancelled = std::function<bool()>;
    SearchResults search(const SearchQuery &query, const Cancelled &cancelled = {});

private:
    struct Index;

    Index &index(const QString &lang);
    SearchResults searchWords(const SearchQuery &query, const Cancelled &cancelled);
    SearchResults searchCode(const QString &code, const SearchQuery &query) const;
    bool finds(const QString &words, const SearchQuery &query, const SearchScope &scope);

    const Library &m_library;
    std::unique_ptr<Index> m_index;
};

} // namespace pamphlet
