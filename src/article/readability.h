#pragma once

#include "article/prose.h"

#include <optional>

namespace pamphlet {

// How long the words and sentences of a text are, and what reading formulas make of it. The formulas know nothing of
// meaning: they are a floor, not an aim.
struct Readability {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    int longWords = 0; // of three syllables or more

    // Counts the paragraphs, list items, red flags and answers; no headings, captions, front matter or citation marks.
    // Syllables are counted for English and Spanish only.
    static Readability of(const Prose &prose, const QString &lang);

    double wordsPerSentence() const; // 0 without sentences

    // US school grade of an English text. Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new
    // readability formulas for Navy enlisted personnel. Research Branch Report 8-75, Naval Technical Training, 1975.
    //   0.39 words/sentences + 11.8 syllables/words − 15.59
    double fleschKincaidGrade() const;
    // US school grade at which an English text is understood in full. McLaughlin GH. SMOG grading: a new readability
    // formula. Journal of Reading 1969;12(8):639-646. Made for 30 sentences or more; with fewer it is a guess.
    //   1.0430 √(30 longWords/sentences) + 3.1291
    double smog() const;
    // Ease of a Spanish text, 0 to about 100. Fernández Huerta J. Medidas sencillas de lecturabilidad. Consigna
    // 1959;214:29-32, read with F as words per sentence, as its example needs.
    //   206.84 − 60 syllables/words − 1.02 words/sentences
    double fernandezHuerta() const;
    // Ease of a Spanish text, 0 to about 100. Szigriszt Pazos F. Sistemas predictivos de legibilidad del mensaje
    // escrito: fórmula de perspicuidad. Thesis, Universidad Complutense de Madrid, 1993; read on the INFLESZ scale
    // (Barrio-Cantalejo IM et al. An Sist Sanit Navar 2008;31(2):135-152): 55 to 65 normal, 65 to 80 quite easy.
    //   206.835 − 62.3 syllables/words − words/sentences
    double inflesz() const;
};

// "pt" of "pt-BR": what decides the rules of a language.
QString baseLanguage(const QString &lang);

// The Flesch-Kincaid grade as readers are told it: a whole number from 1; nothing for other languages than English and
// for a text without sentences.
std::optional<int> shownGrade(const Prose &prose, const QString &lang);

} // namespace pamphlet
