#pragma once

#include "search/abbreviation.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace pamphlet {

class Library;
class SearchLanguage;
struct SearchTerm;

// What articles are called: their titles, keywords and synonyms. Kept in memory, for these say best what an article is
// about, and a word that half of all articles have must not cost more than one that few have.
class ArticleNames {
public:
    ArticleNames(const Library &library, const SearchLanguage &language);

    struct Match {
        int article = 0; // id
        double score = 0; // 1: a name of the article and the query are the same words; 0: they share none
    };
    // The words of names that a term stands for, by their numbers, and how much of their weight counts.
    using Words = QHash<int, double>;
    Words wordsOf(const SearchTerm &term) const;

    // The articles with a name that has words of these terms, best first; `lang` empty means every language.
    QList<Match> matching(const QList<Words> &terms, const QString &lang, int most) const;
    // The articles with a name that has words of these terms and may be shortened to the letters ("tmj", "cmt1a")
    // beside them, best first.
    QList<Match> shortenedTo(const QString &letters, const QList<Words> &others, const QString &lang, int most) const;
    // The other articles of the same language with the very same title.
    QList<int> namesakes(int article) const;

    bool isOfLanguage(int article, const QString &lang) const;

private:
    struct Name {
        int article = 0;
        int firstWord = 0; // in m_words
        int words = 0;
        double weight = 0; // of its words together
        quint32 letters = 0; // which letters it has, a bit each
        quint32 initials = 0; // of its words, a bit each
    };
    struct Owner { // an article
        int lang = 0; // in m_langs
        QString title; // folded
    };

    void add(int article, const QString &text, const SearchLanguage &language);
    int wordId(const QString &folded, const SearchLanguage &language);
    void weigh();
    double weightOf(int word) const;
    QList<NameWord> wordsBeside(const Name &name, const QList<Words> &terms, int &found) const;
    QList<Match> best(const QHash<int, double> &scores, const QString &lang, int most) const;

    std::vector<Name> m_names;
    std::vector<int> m_words;
    QHash<QString, int> m_idOfStem;
    QHash<QString, int> m_idOfForm;
    std::vector<NameWord> m_nameWords; // by word; one form of each
    std::vector<std::vector<int>> m_namesWith; // by word
    QHash<int, Owner> m_owners; // by article
    QHash<QString, QList<int>> m_articlesByTitle; // folded
    QStringList m_langs;
};

} // namespace pamphlet
