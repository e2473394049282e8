#pragma once

#include <QStringView>

namespace pamphlet {

// Counts the syllables of Spanish words by the spelling rules of the Real Academia Española (Ortografía de la lengua
// española, 2010): a closed vowel (i, u, ü) beside another vowel shares its syllable, unless it carries an accent
// beside an open one (dí-a); two open vowels (a, e, o) are apart; a silent h between vowels changes nothing.
class SpanishSyllables {
public:
    // At least 1. A word with hyphens is the sum of its parts.
    static int count(QStringView word);
};

} // namespace pamphlet
