#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace pamphlet {

// The words of one language: a Hunspell dictionary of the system and resources/spelling/medical-<language>.txt.
class SpellChecker {
public:
    // Where dictionaries are looked for: the folders in DICPATH, as Hunspell itself does, then those of the system.
    static QStringList systemFolders();

    SpellChecker(const QString &lang, const QStringList &folders);
    ~SpellChecker();

    // False when no dictionary of the language is installed; nothing else may then be called.
    bool isReady() const { return m_hunspell != nullptr; }
    // A word with a hyphen is known when its parts are.
    bool knows(const QString &word);
    // At most three. Empty for words that are too long to be meant, and for all but the first 40 words asked about:
    // each takes some milliseconds, and more are not mistakes but another language.
    QStringList suggestions(const QString &word);

private:
    bool knowsPart(const QString &word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    QHash<QString, bool> m_known;
    QHash<QString, QStringList> m_suggestions;
};

} // namespace pamphlet
