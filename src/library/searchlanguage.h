#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

struct sb_stemmer;

namespace pamphlet {

// What the search knows of a language: its small words, the stems of its words (Snowball,
// https://snowballstem.org) and words that mean the same. Words are given folded. Not for use by several threads at
// once.
class SearchLanguage {
public:
    // For a language of which nothing is known, a word is its own stem.
    explicit SearchLanguage(const QString &lang);
    ~SearchLanguage();
    Q_DISABLE_COPY_MOVE(SearchLanguage)

    QString stem(const QString &word) const;
    bool isSmallWord(const QString &word) const { return m_smallWords.contains(word); }
    // Other words for it, such as "kidney" for "renal"; each is one word or several.
    QStringList equivalents(const QString &word) const { return m_equivalents.value(stem(word)); }

private:
    struct StemmerDeleter {
        void operator()(sb_stemmer *stemmer) const;
    };

    void readEquivalents(const QStringList &lines);

    std::unique_ptr<sb_stemmer, StemmerDeleter> m_stemmer;
    QSet<QString> m_smallWords;
    QHash<QString, QStringList> m_equivalents; // by stem
};

} // namespace pamphlet
