#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace pamphlet {

// What people type, by the word that the articles use, for each language.
class Synonyms {
public:
    // Reads a synonyms.yaml; problems are reported under `file`.
    static Synonyms fromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics);

    // Everything that people type for the words that stand in `text`.
    QStringList forText(const QString &text, const QString &lang) const;
    bool isEmpty() const { return m_words.isEmpty(); }

private:
    struct Word {
        QString ours; // lower case
        QStringList theirs;
    };
    QHash<QString, QList<Word>> m_words; // by language
};

} // namespace pamphlet
