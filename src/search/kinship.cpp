#include "search/kinship.h"

#include <algorithm>
#include <array>

namespace pamphlet {

namespace {

// Tried against known items: docs/search.md.
constexpr double sameBeginning = 0.5;
constexpr double sameEnd = 0.4;
constexpr double samePart = 0.35;
constexpr qsizetype longestWord = 40; // letters that are looked at

// Letters that follow each other in both words, at most.
qsizetype commonPart(const QString &one, const QString &other)
{
    std::array<qsizetype, longestWord + 1> above{}; // letters in common that end at each letter of `other`
    qsizetype longest = 0;
    for (const QChar letter : one.left(longestWord)) {
        qsizetype before = 0;
        for (qsizetype i = 1; i <= std::min(other.size(), longestWord); ++i) {
            qsizetype &here = above[size_t(i)];
            before = std::exchange(here, letter == other.at(i - 1) ? before + 1 : 0);
            longest = std::max(longest, here);
        }
    }
    return longest;
}

} // namespace

double kinship(const QString &one, const QString &other)
{
    const qsizetype longer = std::max(one.size(), other.size());
    const qsizetype shorter = std::min(one.size(), other.size());
    auto isMostOf = [](qsizetype part, qsizetype whole) { return 10 * part >= 6 * whole; };
    if (shorter < 4 || longer > 2 * shorter) {
        return 0;
    }
    const qsizetype begin = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
    if ((begin == shorter && longer - shorter <= 3) || (begin >= 6 && isMostOf(begin, longer))) {
        return sameBeginning;
    }
    const qsizetype end = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend()).first - one.rbegin();
    if (end >= 7 && isMostOf(end, longer)) {
        return sameEnd;
    }
    const qsizetype part = shorter >= 6 && longer >= 8 ? commonPart(one, other) : 0;
    return part >= 6 && isMostOf(part, shorter) ? samePart : 0;
}

} // namespace pamphlet
