#pragma once

#include <QStringView>

namespace pamphlet {

// Counts the syllables of English words by spelling: groups of vowels, corrected for silent letters and for vowels that
// are spoken apart, with a list of words that keep no rule. tst_syllables measures it against words counted by hand.
class EnglishSyllables {
public:
    // At least 1. A word with hyphens is the sum of its parts; a number counts 1; capitals without vowels ("MRI" too)
    // are spelled out.
    static int count(QStringView word);
};

} // namespace pamphlet
