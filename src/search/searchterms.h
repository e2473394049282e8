#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

class SearchLanguage;
class Vocabulary;

// A word of a query, or a phrase that was put in quotes, and what it is looked up as.
struct SearchTerm {
    QString typed; // folded
    qsizetype start = 0; // of the word in the text of the query
    qsizetype length = 0;
    QStringList forms; // the same word as it stands in the articles; several words make a phrase
    QStringList equivalents; // other words that mean the same
    QStringList stems; // of forms and equivalents, as the index has them; several make a phrase
    int articles = 0; // that have the most frequent form
    int rows = 0; // articles that have its forms; one with several counts several times
    bool isPhrase = false;
    bool isCapitals = false; // as abbreviations are written
    bool isCorrected = false; // forms are what may have been meant

    // As an expression of FTS5.
    QString expression() const;
};

// What somebody typed, understood with the help of the words that the library has.
struct SearchTerms {
    // `words` of any length; only the beginning of very long ones is looked at. The last word counts as unfinished
    // unless something follows it.
    static SearchTerms understand(const QString &words, const Vocabulary &vocabulary, const SearchLanguage &language);

    QString text; // what was looked at of the query
    // What may be an abbreviation as a whole, such as "EBS-DM" or "CMT 1A"; empty when nothing is.
    QString shortName;
    QList<SearchTerm> terms; // without small words, unless there are no others; no term twice
};

} // namespace pamphlet
