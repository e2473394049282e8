#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

constexpr qsizetype longestAbbreviation = 8; // letters

// A word of a name.
struct NameWord {
    QString folded;
    double rarity = 1; // 0 to 1: what many names have is left out more easily
    QString digits = {}; // romanAsDigits() of it
};

// "2" for "ii"; other words as they are.
QString romanAsDigits(const QString &word);

// How likely `letters` is short for the words, 0 (not at all) to 1 (their initials, each of them): "tmd" for
// "temporomandibular disorder". Letters may also come from within a word, in their order; a digit stands for itself,
// for a Roman numeral, or for nothing in the words. All folded.
double likenessOfAbbreviation(const QString &letters, const QList<NameWord> &words);

} // namespace pamphlet
