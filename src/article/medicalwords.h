#pragma once

#include "article/prose.h"
#include "article/sentences.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace pamphlet {

// Words of medicine that patients need to be told once, with the plain wording that suggests itself. The list of a
// language is resources/reading/medical-<language>.txt; a language without one has no such words.
class MedicalWords {
public:
    struct Finding {
        QString term; // as in the text
        QString plain;
        SourcePlace place;
    };

    explicit MedicalWords(const QString &lang);

    // Each medical word that is not explained where the text uses it first. Explained is a word that a bracket follows
    // ("tendon (the cord …)"), that stands in a bracket itself behind plain words, that "is a" or ", the" follows, or
    // that has a word such as "called" in its sentence. Headings do not count as a use.
    QList<Finding> unexplained(const Prose &prose) const;

private:
    struct Term {
        QStringList words;
        QString plain;
    };

    QList<Finding> unexplainedIn(const TextBlock &block, const Sentence &sentence, QSet<const Term *> &seen) const;
    const Term *termAt(const QStringList &words, qsizetype index, const QString &base) const;
    bool isExplained(QStringView text, qsizetype from, qsizetype to, const Sentence &sentence) const;

    QHash<QString, QList<Term>> m_terms; // by their first word
    QStringList m_defining; // words of a sentence that explains
};

} // namespace pamphlet
