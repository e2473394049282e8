#include "search/textmarker.h"

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

constexpr qsizetype closeWords = 8;
constexpr qsizetype snippetWords = 30;
constexpr qsizetype charactersBefore = 200; // of a place, that are looked at
constexpr qsizetype charactersAfter = 500;
constexpr qsizetype wordsBefore = 6; // of the first word found, where no sentence begins nearby

// Whether a sentence, a line or an item of a list ends in the gap before a word.
bool beginsSentence(const QString &text, const QList<TextWord> &words, qsizetype word)
{
    if (word == 0) {
        return true;
    }
    const qsizetype gap = words[word - 1].start + words[word - 1].length;
    const QStringView between = QStringView(text).mid(gap, words[word].start - gap);
    return std::any_of(between.begin(), between.end(),
        [](QChar c) { return c == u'.' || c == u'?' || c == u'!' || c == u'\n' || c == u'¿' || c == u'¡'; });
}

} // namespace

TextMarker::TextMarker(const SearchTerms &terms, int articles)
{
    for (const SearchTerm &term : terms.terms) {
        const int number = int(m_weights.size());
        for (const QString &form : term.forms + term.equivalents) {
            const QStringList words = form.split(u' ');
            m_forms[words.first()].append({words, form.size(), number});
            m_firstLetters.insert(words.first().front());
        }
        m_weights.append(std::log(1 + double(articles) / std::max(1, term.articles)));
        m_all += m_weights.last();
    }
}

QList<TextMarker::Find> TextMarker::finds(const QList<TextWord> &words) const
{
    QList<Find> found;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto forms = m_forms.constFind(words[i].folded);
        if (forms == m_forms.constEnd()) {
            continue;
        }
        for (const Form &form : *forms) {
            const bool whole = i + form.words.size() <= words.size()
                && std::equal(form.words.begin(), form.words.end(), words.begin() + i,
                    [](const QString &wanted, const TextWord &word) { return wanted == word.folded; });
            if (whole) {
                found.append({i, form.words.size(), form.term});
            }
        }
    }
    return found;
}

QList<MarkedText::Range> TextMarker::ranges(const QList<TextWord> &words, const QList<Find> &finds) const
{
    QList<MarkedText::Range> ranges;
    qsizetype marked = 0; // words that are
    for (const Find &find : finds) {
        for (qsizetype i = std::max(marked, find.firstWord); i < find.firstWord + find.words; ++i) {
            ranges.append({words[i].start, words[i].length});
            marked = i + 1;
        }
    }
    return ranges;
}

MarkedText TextMarker::marked(const QString &text) const
{
    const QList<TextWord> words = wordsOf(text);
    return {text, ranges(words, finds(words))};
}

MarkedText TextMarker::snippet(const QString &text, qsizetype place) const
{
    // Whole words around the place are enough.
    const qsizetype begin = place <= charactersBefore ? 0 : text.indexOf(u' ', place - charactersBefore) + 1;
    const qsizetype end = text.indexOf(u' ', place + charactersAfter);
    const QString near = text.mid(begin, end < 0 ? -1 : end - begin);
    const QList<TextWord> words = wordsOf(near);
    if (words.isEmpty()) {
        return {near, {}};
    }
    const auto found
        = std::find_if(words.begin(), words.end(), [&](const TextWord &word) { return word.start >= place - begin; });
    const qsizetype at = std::min(found - words.begin(), words.size() - 1);
    qsizetype first = words.size() <= snippetWords ? 0 : std::max<qsizetype>(0, at - wordsBefore);
    for (qsizetype i = at; first > 0 && i >= std::max<qsizetype>(0, at - 2 * wordsBefore); --i) {
        if (beginsSentence(near, words, i)) {
            first = i;
            break;
        }
    }
    const qsizetype last = std::min(words.size(), first + snippetWords) - 1;
    const qsizetype from = first == 0 ? 0 : words[first].start;
    const qsizetype to = last + 1 == words.size() ? near.size() : words[last].start + words[last].length;
    QString part = near.mid(from, to - from).simplified();
    if (begin + from > 0 && !(first > 0 && beginsSentence(near, words, first))) {
        part.prepend(QStringLiteral("… "));
    }
    if (begin + to < text.size()) {
        part.append(QStringLiteral(" …"));
    }
    return marked(part);
}

// Quick, for most words are not of the query.
bool TextMarker::mayBeginForm(QChar letter) const
{
    return letter.unicode() >= 0x80 || m_firstLetters.contains(letter.toLower());
}

TextMarker::Reading TextMarker::read(const QString &text) const
{
    Reading reading;
    struct Found {
        qsizetype number; // of the word
        qsizetype place;
        int term;
    };
    QList<Found> found;
    qsizetype number = 0;
    forEachWord(text, [&](qsizetype start, qsizetype length) {
        ++number;
        if (!mayBeginForm(text.at(start))) {
            return;
        }
        const auto forms = m_forms.constFind(fold(text.mid(start, length)));
        if (forms == m_forms.constEnd()) {
            return;
        }
        for (const Form &form : *forms) {
            if (form.words.size() == 1
                || foldedWords(text.mid(start, 2 * form.letters)).mid(0, form.words.size()) == form.words) {
                reading.terms |= 1U << form.term;
                found.append({number, start, form.term});
            }
        }
    });
    qsizetype first = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        while (found[first].number + closeWords < found[i].number) {
            ++first;
        }
        quint32 terms = 0;
        for (qsizetype j = first; j <= i; ++j) {
            terms |= 1U << found[j].term;
        }
        if (share(terms) > reading.closest) {
            reading.closest = share(terms);
            reading.place = found[first].place;
        }
    }
    return reading;
}

double TextMarker::share(quint32 terms) const
{
    double sum = 0;
    for (int i = 0; i < m_weights.size(); ++i) {
        sum += terms & (1U << i) ? m_weights[i] : 0;
    }
    return m_all > 0 ? sum / m_all : 0;
}

double TextMarker::density(const QString &text) const
{
    const QList<TextWord> words = wordsOf(text);
    qsizetype found = 0;
    qsizetype counted = 0;
    for (const Find &find : finds(words)) {
        const qsizetype from = std::max(counted, find.firstWord);
        counted = std::max(counted, find.firstWord + find.words);
        found += std::max<qsizetype>(0, counted - from);
    }
    return words.isEmpty() ? 0 : double(found) / double(words.size());
}

} // namespace pamphlet
