#include "search/searchterms.h"

#include "library/searchlanguage.h"
#include "library/words.h"
#include "search/abbreviation.h"
#include "search/vocabulary.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr qsizetype longestQuery = 400; // characters; more only costs time
constexpr qsizetype mostTerms = 14;
constexpr qsizetype longestWord = 40; // letters
constexpr int mostForms = 8;
constexpr int mostCompletions = 10;
constexpr int mostCorrections = 4;
constexpr qsizetype shortestPart = 3; // letters, of a word that was written together

// By way of UTF-8, since half a character, cut or typed so, spoils the whole expression.
QString beginning(const QString &text, qsizetype length)
{
    return QString::fromUtf8(text.left(length).toUtf8());
}

QString quoted(const QString &words)
{
    return u'"' + words + u'"';
}

// A stretch of the query: in quotes, or outside of them.
struct Stretch {
    qsizetype start = 0;
    qsizetype length = 0;
    bool inQuotes = false;
};

bool isQuote(QChar sign)
{
    return QStringView(u"\"“”„«»").contains(sign);
}

// Quotes come in pairs; a single one at the end opens nothing.
QList<Stretch> stretches(const QString &text)
{
    QList<Stretch> result;
    qsizetype start = 0;
    bool inQuotes = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isQuote(text.at(at))) {
            result.append({start, at - start, inQuotes});
            start = at + 1;
            inQuotes = !inQuotes;
        }
    }
    result.append({start, text.size() - start, false});
    return result;
}

class Expander {
public:
    Expander(const Vocabulary &vocabulary, const SearchLanguage &language)
        : m_vocabulary(vocabulary)
        , m_language(language)
    {
    }

    SearchTerm phrase(const QStringList &words) const
    {
        SearchTerm term;
        term.typed = words.join(u' ');
        term.forms = {term.typed};
        term.isPhrase = true;
        for (const QString &word : words) {
            const int articles = m_vocabulary.articlesWith(word);
            term.articles = term.articles == 0 ? articles : std::min(term.articles, articles);
            term.rows = term.articles;
        }
        return term;
    }

    SearchTerm word(const QString &typed, bool unfinished) const
    {
        SearchTerm term;
        term.typed = typed;
        term.forms = m_vocabulary.withStemOf(typed, m_language).mid(0, mostForms);
        if (unfinished) {
            addNew(term.forms, m_vocabulary.beginningWith(typed, mostCompletions));
        }
        term.equivalents = equivalentsOf(typed);
        if (term.forms.isEmpty() && term.equivalents.isEmpty()) { // a word with equivalents is no error
            correct(term, unfinished);
        }
        for (const QString &form : std::as_const(term.forms)) {
            const int articles = m_vocabulary.articlesWith(form);
            term.articles = std::max(term.articles, articles);
            term.rows += articles;
        }
        return term;
    }

private:
    static void addNew(QStringList &words, const QStringList &more)
    {
        for (const QString &word : more) {
            if (!words.contains(word)) {
                words.append(word);
            }
        }
    }

    void correct(SearchTerm &term, bool unfinished) const
    {
        addNew(term.forms, split(term.typed));
        addNew(term.forms, similarTo(term.typed, false));
        if (unfinished && term.forms.isEmpty()) {
            addNew(term.forms, similarTo(term.typed, true));
        }
        if (!term.forms.isEmpty()) {
            term.isCorrected = true;
            term.equivalents = equivalentsOf(term.forms.first());
        }
    }

    // Small words last: "flor" is "floor" rather than "for".
    QStringList similarTo(const QString &typed, bool unfinished) const
    {
        QStringList words;
        for (const Vocabulary::Similar &similar : m_vocabulary.similarTo(typed, unfinished, 2 * mostCorrections)) {
            words.append(similar.word);
        }
        std::stable_partition(
            words.begin(), words.end(), [this](const QString &word) { return !m_language.isSmallWord(word); });
        return words.mid(0, mostCorrections);
    }

    // "lowback" as "low back": the parting whose rarer word is most frequent.
    QStringList split(const QString &typed) const
    {
        QString best;
        int most = 0;
        for (qsizetype at = shortestPart; at + shortestPart <= typed.size(); ++at) {
            const int articles
                = std::min(m_vocabulary.articlesWith(typed.left(at)), m_vocabulary.articlesWith(typed.mid(at)));
            if (articles > most) {
                most = articles;
                best = typed.left(at) + u' ' + typed.mid(at);
            }
        }
        return best.isEmpty() ? QStringList() : QStringList{best};
    }

    QStringList equivalentsOf(const QString &word) const
    {
        QStringList known;
        for (const QString &equivalent : m_language.equivalents(word)) {
            if (equivalent.contains(u' ')) {
                addNew(known, {equivalent});
            } else {
                addNew(known, m_vocabulary.withStemOf(equivalent, m_language).mid(0, 3));
            }
        }
        return known;
    }

    const Vocabulary &m_vocabulary;
    const SearchLanguage &m_language;
};

// Words beside each other that the library writes as one: "hanta virus" is "hantavirus" there.
void addJoined(QList<SearchTerm> &terms, const Vocabulary &vocabulary)
{
    for (qsizetype i = 0; i + 1 < terms.size(); ++i) {
        const QString joined = terms[i].typed + terms[i + 1].typed;
        const bool both = !terms[i].isPhrase && !terms[i + 1].isPhrase;
        if (both && vocabulary.articlesWith(joined) > 0) {
            terms[i].equivalents.append(joined);
            terms[i + 1].equivalents.append(joined);
        }
    }
}

bool isCapitals(QStringView word)
{
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
}

// Somebody who types with Caps Lock on writes no abbreviations.
bool isAllCapitals(const QString &text)
{
    constexpr qsizetype mostWords = 2; // that may all be abbreviations
    return text == text.toUpper() && wordsOf(text).size() > mostWords;
}

QString shortNameOf(const QString &text)
{
    QString letters;
    const QList<TextWord> words = wordsOf(text);
    for (const TextWord &word : words) {
        if (!isCapitals(QStringView(text).mid(word.start, word.length)) && word.length > 1) {
            return {};
        }
        letters += word.folded;
    }
    return words.size() > 1 && letters.size() <= longestAbbreviation ? letters : QString();
}

QString stemsOf(const QString &form, const SearchLanguage &language)
{
    QStringList stems;
    for (const QString &word : form.split(u' ')) {
        stems.append(language.stem(word));
    }
    return stems.join(u' ');
}

// A word that the library does not have is looked up nevertheless, and finds nothing.
void addStems(SearchTerm &term, const SearchLanguage &language)
{
    const QStringList forms = term.forms.isEmpty() ? QStringList{term.typed} : term.forms;
    for (const QString &form : forms + term.equivalents) {
        const QString stems = stemsOf(form, language);
        if (!term.stems.contains(stems)) {
            term.stems.append(stems);
        }
    }
}

} // namespace

QString SearchTerm::expression() const
{
    QStringList all;
    for (const QString &stem : stems) {
        all.append(quoted(stem));
    }
    return all.size() == 1 ? all.first() : u'(' + all.join(QStringLiteral(" OR ")) + u')';
}

SearchTerms SearchTerms::understand(const QString &words, const Vocabulary &vocabulary, const SearchLanguage &language)
{
    const Expander expander(vocabulary, language);
    SearchTerms result;
    result.text = beginning(words, longestQuery);
    result.shortName = shortNameOf(result.text);
    const bool allCapitals = isAllCapitals(result.text);
    QList<SearchTerm> small;
    auto add = [&](SearchTerm term, qsizetype start, qsizetype length, bool isSmall) {
        QList<SearchTerm> &list = isSmall ? small : result.terms;
        const bool known = std::any_of(
            list.begin(), list.end(), [&term](const SearchTerm &other) { return other.typed == term.typed; });
        if (!known && list.size() < mostTerms) {
            term.start = start;
            term.length = length;
            list.append(term);
        }
    };
    for (const Stretch &stretch : stretches(result.text)) {
        const QString text = result.text.mid(stretch.start, stretch.length);
        const QStringList folded = foldedWords(text);
        if (stretch.inQuotes && !folded.isEmpty()) {
            add(expander.phrase(folded), stretch.start, stretch.length, false);
            continue;
        }
        for (const TextWord &word : wordsOf(text)) {
            const qsizetype start = stretch.start + word.start;
            const bool unfinished = start + word.length == result.text.size();
            SearchTerm term = expander.word(beginning(word.folded, longestWord), unfinished);
            term.isCapitals = !allCapitals && isCapitals(QStringView(result.text).mid(start, word.length));
            add(term, start, word.length, !term.isCapitals && language.isSmallWord(word.folded));
        }
    }
    if (result.terms.isEmpty()) {
        result.terms = small;
    }
    addJoined(result.terms, vocabulary);
    for (SearchTerm &term : result.terms) {
        addStems(term, language);
    }
    return result;
}

} // namespace pamphlet
