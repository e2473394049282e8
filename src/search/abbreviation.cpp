#include "search/abbreviation.h"

#include <QHash>

#include <algorithm>

namespace pamphlet {

namespace {

// What a letter is worth: the initial of a word, less when that word comes before the one of the letter before, or
// within a word; and what the rarest word costs that has no letter. Tried against abbreviations among synonyms:
// docs/search.md.
constexpr double initial = 1.0;
constexpr double backwards = 0.4;
constexpr double within = 0.45;
constexpr double perWordLeftOut = 0.4;
constexpr qsizetype mostWords = 8; // longer names have too many ways to be shortened

// The best worth of the letters from one on, given where the one before was found.
class Alignment {
public:
    Alignment(const QString &letters, const QList<NameWord> &words)
        : m_letters(letters)
        , m_words(words)
    {
    }

    double best() const { return from(0, -1, 0, 0); }

private:
    static constexpr double impossible = -100;

    // `word`: the one with the letter before, which ends at `place` in it; `used`: words with letters, a bit each.
    double from(qsizetype letter, qsizetype word, qsizetype place, quint32 used) const
    {
        if (letter == m_letters.size()) {
            return -leftOut(used);
        }
        const QChar sign = m_letters.at(letter);
        double worth = sign.isDigit() && letter > 0 ? from(letter + 1, word, place, used) : impossible;
        for (qsizetype next = 0; next < m_words.size(); ++next) {
            const bool begins = m_words[next].folded.startsWith(sign) || m_words[next].digits.startsWith(sign);
            if (begins && !(used & (1U << next))) {
                const double turn = next < word ? backwards : 0;
                worth = std::max(worth, initial - turn + from(letter + 1, next, 1, used | (1U << next)));
            }
        }
        const qsizetype at = word < 0 ? -1 : m_words[word].folded.indexOf(sign, place);
        return at < 0 ? worth : std::max(worth, within + from(letter + 1, word, at + 1, used));
    }

    double leftOut(quint32 used) const
    {
        double sum = 0;
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            sum += used & (1U << i) ? 0 : perWordLeftOut * m_words[i].rarity;
        }
        return sum;
    }

    QString m_letters;
    const QList<NameWord> &m_words;
};

} // namespace

QString romanAsDigits(const QString &word)
{
    static const QHash<QString, QString> numerals{{QStringLiteral("i"), QStringLiteral("1")},
        {QStringLiteral("ii"), QStringLiteral("2")}, {QStringLiteral("iii"), QStringLiteral("3")},
        {QStringLiteral("iv"), QStringLiteral("4")}, {QStringLiteral("v"), QStringLiteral("5")},
        {QStringLiteral("vi"), QStringLiteral("6")}, {QStringLiteral("vii"), QStringLiteral("7")},
        {QStringLiteral("viii"), QStringLiteral("8")}, {QStringLiteral("ix"), QStringLiteral("9")},
        {QStringLiteral("x"), QStringLiteral("10")}};
    return numerals.value(word, word);
}

double likenessOfAbbreviation(const QString &letters, const QList<NameWord> &words)
{
    if (letters.size() < 2 || words.isEmpty()) {
        return 0;
    }
    const QList<NameWord> first = words.mid(0, mostWords);
    return std::clamp(Alignment(letters, first).best() / double(letters.size()), 0.0, 1.0);
}

} // namespace pamphlet
