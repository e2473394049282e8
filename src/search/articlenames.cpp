#include "search/articlenames.h"

#include "input/cleantext.h"
#include "library/library.h"
#include "library/searchlanguage.h"
#include "library/words.h"
#include "search/kinship.h"
#include "search/searchterms.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <bit>
#include <cmath>

namespace pamphlet {

namespace {

// A word that means the same counts for less than the word itself.
constexpr double equivalentShare = 0.7;
// A word that more articles have needs no help of its relatives.
constexpr int mostOfRareWord = 20;
constexpr double leastLikeness = 0.45; // of an abbreviation
constexpr qsizetype longestNames = 20'000; // letters of all names of an article

quint32 lettersOf(const QString &folded)
{
    quint32 letters = 0;
    for (const QChar c : folded) {
        if (c >= u'a' && c <= u'z') {
            letters |= 1U << (c.unicode() - u'a');
        }
    }
    return letters;
}

} // namespace

ArticleNames::ArticleNames(const Library &library, const SearchLanguage &language)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT id, lang, title, names FROM article"));
    if (!library.run(query)) {
        return;
    }
    while (library.next(query)) {
        const int article = query.value(0).toInt();
        const QString lang = query.value(1).toString();
        const QString title = cleanLine(query.value(2).toString());
        if (!m_langs.contains(lang)) {
            m_langs.append(lang);
        }
        const QString folded = foldedWords(title).join(u' ');
        m_owners.insert(article, {int(m_langs.indexOf(lang)), folded});
        m_articlesByTitle[folded].append(article);
        add(article, title, language);
        for (const QString &name : query.value(3).toString().left(longestNames).split(u'\n', Qt::SkipEmptyParts)) {
            add(article, name, language);
        }
    }
    weigh();
}

int ArticleNames::wordId(const QString &folded, const SearchLanguage &language)
{
    const auto known = m_idOfForm.constFind(folded);
    if (known != m_idOfForm.constEnd()) {
        return *known;
    }
    const QString stem = language.stem(folded);
    int id = m_idOfStem.value(stem, -1);
    if (id < 0) {
        id = int(m_nameWords.size());
        m_idOfStem.insert(stem, id);
        m_nameWords.push_back({folded, 1, romanAsDigits(folded)});
        m_namesWith.emplace_back();
    }
    m_idOfForm.insert(folded, id);
    return id;
}

void ArticleNames::add(int article, const QString &text, const SearchLanguage &language)
{
    Name name{article, int(m_words.size()), 0, 0, 0, 0};
    for (const QString &word : foldedWords(text)) {
        if (language.isSmallWord(word)) {
            continue;
        }
        const int id = wordId(word, language);
        std::vector<int> &names = m_namesWith[size_t(id)];
        if (names.empty() || names.back() != int(m_names.size())) {
            names.push_back(int(m_names.size()));
        }
        m_words.push_back(id);
        name.letters |= lettersOf(word);
        name.initials |= lettersOf(word.left(1));
        ++name.words;
    }
    if (name.words > 0) {
        m_names.push_back(name);
    }
}

// Rare words weigh more: the logarithm of how rare they are, as in BM25.
double ArticleNames::weightOf(int word) const
{
    const double names = word < 0 ? 1 : double(m_namesWith[size_t(word)].size());
    return std::log(1 + double(m_names.size()) / names);
}

void ArticleNames::weigh()
{
    const double rarest = std::log(1 + double(m_names.size()));
    for (size_t word = 0; word < m_nameWords.size(); ++word) {
        m_nameWords[word].rarity = weightOf(int(word)) / rarest;
    }
    for (Name &name : m_names) {
        for (int i = 0; i < name.words; ++i) {
            name.weight += weightOf(m_words[size_t(name.firstWord) + size_t(i)]);
        }
    }
}

bool ArticleNames::isOfLanguage(int article, const QString &lang) const
{
    const auto owner = m_owners.constFind(article); // a damaged index names articles that are not there
    return owner != m_owners.constEnd() && (lang.isEmpty() || m_langs.value(owner->lang) == lang);
}

QList<ArticleNames::Match> ArticleNames::best(const QHash<int, double> &scores, const QString &lang, int most) const
{
    QList<Match> matches;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        if (isOfLanguage(it.key(), lang)) {
            matches.append({it.key(), it.value()});
        }
    }
    const auto before
        = [](const Match &a, const Match &b) { return a.score != b.score ? a.score > b.score : a.article < b.article; };
    const auto end = matches.begin() + std::min<qsizetype>(most, matches.size());
    std::partial_sort(matches.begin(), end, matches.end(), before);
    matches.erase(end, matches.end());
    return matches;
}

ArticleNames::Words ArticleNames::wordsOf(const SearchTerm &term) const
{
    Words words;
    auto add = [&](const QString &form, double share) {
        for (const QString &word : form.split(u' ')) {
            const int id = m_idOfForm.value(word, -1);
            if (id >= 0) {
                words.insert(id, std::max(words.value(id), share));
            }
        }
    };
    for (const QString &form : term.forms) {
        add(form, 1);
    }
    for (const QString &equivalent : term.equivalents) {
        add(equivalent, equivalentShare);
    }
    if (!term.isPhrase && term.articles <= mostOfRareWord) {
        for (int id = 0; id < int(m_nameWords.size()); ++id) {
            if (const double share = kinship(term.typed, m_nameWords[size_t(id)].folded); share > 0) {
                words.insert(id, std::max(words.value(id), share));
            }
        }
    }
    return words;
}

QList<ArticleNames::Match> ArticleNames::matching(const QList<Words> &terms, const QString &lang, int most) const
{
    double asked = 0;
    std::vector<double> shared(m_names.size(), 0);
    std::vector<int> touched;
    for (const Words &words : terms) {
        double weight = words.isEmpty() ? weightOf(-1) : 0;
        for (auto it = words.begin(); it != words.end(); ++it) {
            const double worth = weightOf(it.key()) * it.value();
            weight = std::max(weight, worth);
            for (const int name : m_namesWith[size_t(it.key())]) {
                if (shared[size_t(name)] == 0) {
                    touched.push_back(name);
                }
                shared[size_t(name)] += worth;
            }
        }
        asked += weight;
    }
    QHash<int, double> scores;
    for (const int index : touched) {
        const Name &name = m_names[size_t(index)];
        const double common = shared[size_t(index)];
        double &known = scores[name.article];
        known = std::max(known, std::min(1.0, common / name.weight) * std::min(1.0, common / asked));
    }
    return best(scores, lang, most);
}

// Words of the name that none of the terms stands for; counts the terms that stand for one in `found`.
QList<NameWord> ArticleNames::wordsBeside(const Name &name, const QList<Words> &terms, int &found) const
{
    QList<NameWord> left;
    quint32 seen = 0; // which were found, a bit each
    for (int i = 0; i < name.words; ++i) {
        const int word = m_words[size_t(name.firstWord) + size_t(i)];
        quint32 here = 0;
        for (qsizetype term = 0; term < terms.size(); ++term) {
            here |= terms[term].contains(word) ? 1U << term : 0U;
        }
        seen |= here;
        if (here == 0) {
            left.append(m_nameWords[size_t(word)]);
        }
    }
    found = std::popcount(seen);
    return left;
}

QList<ArticleNames::Match> ArticleNames::shortenedTo(
    const QString &letters, const QList<Words> &others, const QString &lang, int most) const
{
    const quint32 wanted = lettersOf(letters);
    const quint32 first = lettersOf(letters.left(1));
    QHash<int, double> scores;
    for (const Name &name : m_names) {
        if ((name.letters & wanted) != wanted || (name.initials & first) != first) {
            continue;
        }
        int found = 0;
        const double likeness = likenessOfAbbreviation(letters, wordsBeside(name, others, found));
        const double score = likeness > 0 ? (likeness + found) / double(1 + others.size()) : 0;
        if (score >= leastLikeness) {
            double &known = scores[name.article];
            known = std::max(known, score);
        }
    }
    return best(scores, lang, most);
}

QList<int> ArticleNames::namesakes(int article) const
{
    QList<int> others;
    const Owner owner = m_owners.value(article);
    for (const int other : m_articlesByTitle.value(owner.title)) {
        if (other != article && m_owners.value(other).lang == owner.lang) {
            others.append(other);
        }
    }
    return others;
}

} // namespace pamphlet
