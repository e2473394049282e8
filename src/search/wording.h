#pragma once

#include "search/searchterms.h"

#include <QString>
#include <QStringList>

namespace pamphlet {

class Passages;
class Vocabulary;
struct RankedArticle;

// What a search says of the words themselves: how it understood them, and what else may have been meant.
class Wording {
public:
    Wording(const SearchTerms &terms, const Vocabulary &vocabulary)
        : m_terms(terms)
        , m_vocabulary(vocabulary)
    {
    }

    // The query with corrected words, each as the best article has it; empty when no word was corrected.
    QString understood(const Passages &passages, const RankedArticle &best) const;
    // The query with much more frequent words in place of rare ones that look like them; empty when there are none.
    QString suggestion() const;

private:
    template <typename WordFor> QString rewritten(WordFor wordFor) const;

    const SearchTerms &m_terms;
    const Vocabulary &m_vocabulary;
};

} // namespace pamphlet
