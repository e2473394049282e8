#include "search/wording.h"

#include "search/passages.h"
#include "search/ranking.h"
#include "search/vocabulary.h"

namespace pamphlet {

namespace {

constexpr int mostOfRareWord = 1; // articles
constexpr int timesMore = 5; // that a word is more frequent that may have been meant
constexpr qsizetype shortestRareWord = 5; // letters

} // namespace

// The query as typed with other words in it; `wordFor` gives the word for a term, empty to leave it as it is.
template <typename WordFor> QString Wording::rewritten(WordFor wordFor) const
{
    QString words = m_terms.text;
    bool changed = false;
    for (auto term = m_terms.terms.rbegin(); term != m_terms.terms.rend(); ++term) { // from the end, places stay right
        if (const QString word = wordFor(*term); !word.isEmpty() && word != term->typed) {
            words.replace(term->start, term->length, word);
            changed = true;
        }
    }
    return changed ? words.simplified() : QString();
}

QString Wording::understood(const Passages &passages, const RankedArticle &best) const
{
    return rewritten([&](const SearchTerm &term) {
        return term.isCorrected ? passages.wordIn(best.article, term.forms) : QString();
    });
}

QString Wording::suggestion() const
{
    return rewritten([this](const SearchTerm &term) {
        const bool rare = !term.isPhrase && !term.isCorrected && term.articles <= mostOfRareWord
            && term.typed.size() >= shortestRareWord;
        const auto similar = rare ? m_vocabulary.similarTo(term.typed, false, 5) : std::vector<Vocabulary::Similar>();
        for (const Vocabulary::Similar &other : similar) {
            if (other.distance == 1 && !term.forms.contains(other.word)
                && other.articles >= timesMore * std::max(1, term.articles)) {
                return other.word;
            }
        }
        return QString();
    });
}

} // namespace pamphlet
