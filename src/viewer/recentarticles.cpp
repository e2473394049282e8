#include "viewer/recentarticles.h"

namespace pamphlet {

void RecentArticles::add(const QString &slug, const QString &lang)
{
    m_entries.removeIf([&slug](const Entry &entry) { return entry.slug == slug; });
    m_entries.prepend({slug, lang});
    if (m_entries.size() > limit) {
        m_entries.removeLast();
    }
}

} // namespace pamphlet
