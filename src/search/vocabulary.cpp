#include "search/vocabulary.h"

#include "library/library.h"
#include "library/searchlanguage.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <numeric>

namespace pamphlet {

namespace {

constexpr qsizetype letterOfStems = 3; // words with the same stem share at least these, or are shorter
constexpr qsizetype longestWord = 200; // letters

int sharedBeginning(const QString &one, const QString &other)
{
    return int(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
}

// How many letters may be wrong in a word of that length: short words are soon another word.
int tolerance(qsizetype length)
{
    return length < 4 ? 0 : length < 7 ? 1 : 2;
}

// The table of distances between a word and the words of the vocabulary, a row for each letter of the latter. Words
// come in order, so rows for the letters that a word shares with the one before stay as they are.
class Distances {
public:
    explicit Distances(const QString &word)
        : m_word(word)
        , m_rows(1, std::vector<int>(size_t(word.size()) + 1))
        , m_beginnings(1, int(word.size()))
    {
        std::iota(m_rows[0].begin(), m_rows[0].end(), 0);
    }

    // Computes the row of letter `at` of `other`; the rows before it must be right.
    void addRow(const QString &other, qsizetype at)
    {
        const auto depth = size_t(at) + 1;
        if (m_rows.size() <= depth) {
            m_rows.emplace_back(m_rows[0].size());
            m_beginnings.push_back(0);
        }
        const std::vector<int> &above = m_rows[depth - 1];
        std::vector<int> &row = m_rows[depth];
        row[0] = int(depth);
        for (size_t i = 1; i < row.size(); ++i) {
            const QChar letter = m_word.at(qsizetype(i) - 1);
            const int change = letter == other.at(at) ? 0 : 1;
            row[i] = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + change});
            const bool swapped
                = i > 1 && depth > 1 && letter == other.at(at - 1) && m_word.at(qsizetype(i) - 2) == other.at(at);
            if (swapped) {
                row[i] = std::min(row[i], m_rows[depth - 2][i - 2] + 1);
            }
        }
        m_beginnings[depth] = std::min(m_beginnings[depth - 1], row.back());
    }

    int least(qsizetype depth) const
    {
        return *std::min_element(m_rows[size_t(depth)].begin(), m_rows[size_t(depth)].end());
    }
    int whole(qsizetype depth) const { return m_rows[size_t(depth)].back(); }
    int nearestBeginning(qsizetype depth) const { return m_beginnings[size_t(depth)]; }

private:
    QString m_word;
    std::vector<std::vector<int>> m_rows;
    std::vector<int> m_beginnings; // the least distance of a beginning up to each letter
};

} // namespace

Vocabulary::Vocabulary(const Library &library)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT text, articles FROM word"));
    if (!library.run(query)) {
        return;
    }
    while (library.next(query)) {
        const QString word = query.value(0).toString();
        if (word.isEmpty() || word.size() > longestWord) {
            continue; // only in a damaged file
        }
        m_entries.push_back({word, query.value(1).toInt(), 0});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.word < b.word; });
    for (size_t i = 1; i < m_entries.size(); ++i) {
        m_entries[i].shared = sharedBeginning(m_entries[i].word, m_entries[i - 1].word);
    }
}

Vocabulary::Iterator Vocabulary::find(const QString &word) const
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), word,
        [](const Entry &entry, const QString &wanted) { return entry.word < wanted; });
}

int Vocabulary::articlesWith(const QString &word) const
{
    const Iterator found = find(word);
    return found != m_entries.end() && found->word == word ? found->articles : 0;
}

// The accepted words that begin so, the most frequent first.
template <typename Accept> QStringList Vocabulary::collect(const QString &beginning, Accept accept) const
{
    std::vector<const Entry *> found;
    for (Iterator entry = find(beginning); entry != m_entries.end() && entry->word.startsWith(beginning); ++entry) {
        if (accept(entry->word)) {
            found.push_back(&*entry);
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Entry *a, const Entry *b) { return a->articles > b->articles; });
    QStringList words;
    for (const Entry *entry : found) {
        words.append(entry->word);
    }
    return words;
}

QStringList Vocabulary::withStemOf(const QString &word, const SearchLanguage &language) const
{
    const QString stem = language.stem(word);
    return collect(
        word.left(letterOfStems), [&](const QString &other) { return other == word || language.stem(other) == stem; });
}

QStringList Vocabulary::beginningWith(const QString &beginning, int most) const
{
    return collect(beginning, [](const QString &) { return true; }).mid(0, most);
}

std::vector<Vocabulary::Similar> Vocabulary::similarTo(const QString &word, bool unfinished, int most) const
{
    std::vector<Similar> found;
    const int allowed = tolerance(word.size());
    Distances distances(word);
    qsizetype pruned = allowed > 0 ? -1 : 0; // no word that shares so many letters is near enough; -1: none is known
    qsizetype right = 0; // rows that are right for the entry before
    for (const Entry &entry : m_entries) {
        if (allowed == 0 || (pruned >= 0 && entry.shared >= pruned)) {
            continue;
        }
        right = std::min<qsizetype>(right, entry.shared);
        pruned = -1;
        qsizetype depth = right;
        while (depth < entry.word.size() && pruned < 0) {
            distances.addRow(entry.word, depth);
            ++depth;
            const bool beginsNearly = unfinished && distances.nearestBeginning(depth) <= allowed;
            if (distances.least(depth) > allowed && !beginsNearly) {
                pruned = depth;
            }
        }
        right = depth;
        const int distance = unfinished ? distances.nearestBeginning(depth) : distances.whole(depth);
        if (distance <= allowed) {
            found.push_back({entry.word, distance, entry.articles});
        }
    }
    std::stable_sort(found.begin(), found.end(), [&word](const Similar &a, const Similar &b) {
        auto key = [&word](const Similar &s) {
            return std::make_tuple(s.distance, s.word.front() != word.front(), -s.articles);
        };
        return key(a) < key(b);
    });
    found.resize(std::min<size_t>(found.size(), size_t(most)));
    return found;
}

} // namespace pamphlet
