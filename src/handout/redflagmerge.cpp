#include "handout/redflagmerge.h"

#include <QSet>

#include <algorithm>

namespace pamphlet {

namespace {

QString key(const QString &text)
{
    return text.simplified().toCaseFolded();
}

RedFlagGroup &groupFor(QList<RedFlagGroup> &groups, const QString &heading)
{
    const auto found = std::find_if(
        groups.begin(), groups.end(), [&heading](const RedFlagGroup &g) { return key(g.heading) == key(heading); });
    if (found != groups.end()) {
        return *found;
    }
    groups.append({heading, {}});
    return groups.last();
}

void dropRepeated(QList<RedFlagGroup> &groups)
{
    QSet<QString> seen;
    for (RedFlagGroup &group : groups) {
        group.flags.removeIf([&seen](const RedFlag &flag) {
            const bool repeated = seen.contains(key(flag.plain));
            seen.insert(key(flag.plain));
            return repeated;
        });
    }
    groups.removeIf([](const RedFlagGroup &group) { return group.flags.isEmpty(); });
}

} // namespace

QList<RedFlagGroup> mergeRedFlags(const QList<Article> &articles)
{
    QList<RedFlagGroup> groups;
    qsizetype deepest = 0;
    for (const Article &article : articles) {
        deepest = std::max(deepest, article.redFlags.size());
    }
    // Level by level: every article's most urgent group comes before any article's second one.
    for (qsizetype level = 0; level < deepest; ++level) {
        for (const Article &article : articles) {
            if (level < article.redFlags.size()) {
                groupFor(groups, article.redFlags[level].heading).flags.append(article.redFlags[level].flags);
            }
        }
    }
    dropRepeated(groups);
    return groups;
}

} // namespace pamphlet
