#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pamphlet {

class Library;
class SearchLanguage;

// Every word of a library's articles, folded, and in how many articles each stands.
class Vocabulary {
public:
    explicit Vocabulary(const Library &library);

    // 0 for a word that is in no article.
    int articlesWith(const QString &word) const;
    // Words of the same stem, the word itself among them when it is there; the most frequent first.
    QStringList withStemOf(const QString &word, const SearchLanguage &language) const;
    // Words that begin so, the most frequent first.
    QStringList beginningWith(const QString &beginning, int most) const;

    struct Similar {
        QString word;
        int distance = 0; // letters to change, add, leave out or swap with their neighbour
        int articles = 0;
    };
    // Words that may have been meant: the nearest first, then the most frequent. With `unfinished`, words that begin
    // nearly so. Distance of Damerau and Levenshtein, each pair of neighbours swapped at most once.
    std::vector<Similar> similarTo(const QString &word, bool unfinished, int most) const;

private:
    struct Entry {
        QString word;
        int articles = 0;
        int shared = 0; // letters at its beginning that the entry before has, too
    };
    using Iterator = std::vector<Entry>::const_iterator;

    Iterator find(const QString &word) const;
    template <typename Accept> QStringList collect(const QString &beginning, Accept accept) const;

    std::vector<Entry> m_entries; // in order of their words
};

} // namespace pamphlet
