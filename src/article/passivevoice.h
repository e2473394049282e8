#pragma once

#include "article/sentences.h"

#include <QString>

#include <optional>

namespace pamphlet {

// Finds passive sentences by their form: "is/was/been/get" and a participle in English ("was not shown"), "ser" and a
// participle in Spanish ("fue tratado"). Participles that are mostly used as adjectives ("tired") do not count.
class PassiveVoice {
public:
    // Knows English and Spanish; in other languages no sentence is passive.
    explicit PassiveVoice(const QString &lang);

    // The words of the first passive form in a sentence, or nothing.
    std::optional<Word> find(QStringView text, const Sentence &sentence) const;

private:
    enum class Language { English, Spanish, Other };

    bool isAuxiliary(const QString &word) const;
    bool isBetween(const QString &word) const;
    bool isParticiple(const QString &word) const;

    Language m_language;
};

} // namespace pamphlet
