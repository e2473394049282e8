#pragma once

#include "article/article.h"
#include "article/readability.h"

namespace pamphlet {

// Whether an article is written plainly: length, long sentences, paragraphs and lists, passive voice, medical words,
// exclamation marks, reading grade. Limits that every article must keep are errors, advice is a warning.
class StyleChecks {
public:
    static constexpr int leastWords = 600;
    static constexpr int mostWords = 900;
    static constexpr int longSentence = 25; // words; a longer one is a warning
    static constexpr int mostWordsPerSentence = 12; // on average, rounded to a whole number
    static constexpr int mostWordsPerParagraph = 60;
    static constexpr int mostItems = 7; // of a list, or of a group of red flags
    static constexpr double mostPassive = 0.10; // share of the sentences
    static constexpr double highestGrade = 7.0; // Flesch-Kincaid, English
    static constexpr double lowestInflesz = 60; // Spanish

    static void check(
        const Article &article, const Readability &figures, const QString &file, Diagnostics &diagnostics);
};

// One decimal, as figures are shown and compared with their limits: what reads "7.0" keeps a limit of 7.0.
double toTenth(double value);
QString tenths(double value);

} // namespace pamphlet
