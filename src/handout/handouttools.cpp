#include "handout/handouttools.h"

#include "library/library.h"
#include "library/librarytools.h"

#include <QSet>

namespace pamphlet {

QList<ToolSummary> toolsOf(const Library &library, const QList<HandoutItem> &items, QStringList *missing)
{
    const LibraryTools tools(library);
    QList<ToolSummary> found;
    QSet<QString> seen; // the same page in two languages would be the same page twice
    for (const HandoutItem &item : items) {
        const std::optional<Article> article
            = item.version ? item.version->article() : library.article(item.slug, item.lang);
        if (!article) {
            continue; // told when the handout is made
        }
        for (const ToolSummary &tool : tools.ofArticle(*article, missing)) {
            if (!seen.contains(tool.id)) {
                seen.insert(tool.id);
                found.append(tool);
            }
        }
    }
    return found;
}

} // namespace pamphlet
