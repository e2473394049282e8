#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

class Library;

// One article that answers a search, with the place in it that fits best.
struct SearchHit {
    QString slug;
    QString lang;
    QString title;
    QString section; // heading or question; empty for the article as a whole
    QString anchor; // identifier of that place in the page; empty for its top
    QString snippet; // plain text around the words found
    double score = 0; // larger is better; comparable within one search only
};

// Full-text search in one library: SQLite FTS5, Porter stemming, accents ignored, ranked by BM25 with more weight for
// titles and keywords (https://www.sqlite.org/fts5.html#the_bm25_function). Use on the thread of its library.
class LibrarySearch {
public:
    explicit LibrarySearch(const Library &library)
        : m_library(library)
    {
    }

    // Best first; `lang` empty means every language. Any text is a valid query; one without words finds nothing.
    QList<SearchHit> search(const QString &words, const QString &lang, int limit) const;

private:
    QList<SearchHit> find(const QString &expression, const QString &lang, int limit) const;
    void findPassage(SearchHit &hit, const QString &expression, qint64 first, qint64 last) const;

    const Library &m_library;
};

} // namespace pamphlet
