#pragma once

#include "article/article.h"
#include "article/spellchecker.h"

#include <QByteArray>

#include <map>

namespace pamphlet {

// Looks for unknown words in all that readers see of an article: title, summary, text, headings, captions,
// descriptions, and the questions to teach back. Keywords are left out, since patients type as they like, and so are
// sources.
class SpellingChecks {
public:
    explicit SpellingChecks(QStringList dictionaryFolders);

    // Each unknown word is a warning where it stands first in the article, with suggestions. `source` is the text of
    // the file. A language without a dictionary is noted and its articles pass.
    void check(const Article &article, const QByteArray &source, const QString &file, Diagnostics &diagnostics);

    QStringList notes() const { return m_notes; } // what could not be checked, once for each language

private:
    class Words;

    SpellChecker &checkerFor(const QString &lang);

    QStringList m_folders;
    std::map<QString, std::unique_ptr<SpellChecker>> m_checkers;
    QStringList m_notes;
};

} // namespace pamphlet
