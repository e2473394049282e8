#pragma once

#include "library/searchlanguage.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pamphlet {

// Turns texts into what the index keeps of them, the stems of their words, and counts in how many articles each word
// stands. Millions of words pass here when a library is built, so each is folded and stemmed only once.
class IndexWords {
public:
    // What is read from now on stands in this article.
    void beginArticle(const QString &lang);
    // The stems of a text's words, separated by spaces.
    QString stems(const QString &text);

    struct Count {
        QString word; // folded
        int articles = 0;
    };
    QList<Count> counts() const;

private:
    struct Known {
        QString folded;
        QString stem;
        int articles = 0;
        int lastArticle = 0;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
    };
    struct Language {
        explicit Language(const QString &lang)
            : language(lang)
        {
        }

        SearchLanguage language;
        std::unordered_map<std::u16string, Known, Hash, std::equal_to<>> known; // by the word as it is written
    };

    std::unordered_map<QString, std::unique_ptr<Language>> m_languages;
    Language *m_language = nullptr;
    int m_article = 0;
};

} // namespace pamphlet
