#include "search/nearesttopics.h"

#include "library/library.h"
#include "library/words.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr qsizetype sameBeginning = 3; // letters

bool looksLike(const QString &one, const QString &other)
{
    return one.size() >= sameBeginning && other.startsWith(one.left(sameBeginning));
}

} // namespace

QStringList nearestTopics(
    const Library &library, const QString &lang, const QStringList &words, const ArticleScope &scope)
{
    QStringList nearest;
    for (const TopicCount &entry : library.topics(lang, scope)) {
        const QStringList title = foldedWords(entry.topic.title(lang));
        const bool near = std::any_of(words.begin(), words.end(), [&title](const QString &word) {
            return std::any_of(
                title.begin(), title.end(), [&word](const QString &other) { return looksLike(word, other); });
        });
        if (near) {
            nearest.append(entry.topic.id);
        }
    }
    return nearest;
}

} // namespace pamphlet
