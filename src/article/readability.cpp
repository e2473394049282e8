#include "article/readability.h"

#include "article/englishsyllables.h"
#include "article/sentences.h"
#include "article/spanishsyllables.h"

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

constexpr int longWord = 3; // syllables

double ratio(int a, int b)
{
    return b > 0 ? double(a) / b : 0.0;
}

} // namespace

Readability Readability::of(const Prose &prose, const QString &lang)
{
    Readability figures;
    const QString base = baseLanguage(lang);
    auto *const count = base == QLatin1String("en") ? EnglishSyllables::count
        : base == QLatin1String("es")               ? SpanishSyllables::count
                                                    : nullptr;
    for (const TextBlock &block : prose.blocks) {
        if (block.isHeading()) {
            continue;
        }
        for (const Sentence &sentence : splitSentences(block.text)) {
            ++figures.sentences;
            figures.words += int(sentence.words.size());
            for (const Word &word : sentence.words) {
                const int syllables = count ? count(word.in(block.text)) : 0;
                figures.syllables += syllables;
                figures.longWords += syllables >= longWord;
            }
        }
    }
    return figures;
}

double Readability::wordsPerSentence() const
{
    return ratio(words, sentences);
}

double Readability::fleschKincaidGrade() const
{
    return 0.39 * wordsPerSentence() + 11.8 * ratio(syllables, words) - 15.59;
}

double Readability::smog() const
{
    return 1.0430 * std::sqrt(30 * ratio(longWords, sentences)) + 3.1291;
}

double Readability::fernandezHuerta() const
{
    return 206.84 - 60 * ratio(syllables, words) - 1.02 * wordsPerSentence();
}

double Readability::inflesz() const
{
    return 206.835 - 62.3 * ratio(syllables, words) - wordsPerSentence();
}

QString baseLanguage(const QString &lang)
{
    return lang.section(u'-', 0, 0);
}

std::optional<int> shownGrade(const Prose &prose, const QString &lang)
{
    if (baseLanguage(lang) != QLatin1String("en")) {
        return std::nullopt;
    }
    const Readability figures = Readability::of(prose, lang);
    if (figures.sentences == 0) {
        return std::nullopt;
    }
    return std::max(1, int(std::lround(figures.fleschKincaidGrade())));
}

} // namespace pamphlet
