#include "library/librarytools.h"

#include "article/toolreader.h"
#include "input/cleantext.h"
#include "library/library.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace pamphlet {

QList<ToolSummary> LibraryTools::find(const QString &condition, const QStringList &values) const
{
    QList<ToolSummary> found;
    QSqlQuery query = m_library.query();
    query.prepare(
        QStringLiteral("SELECT id, lang, title FROM tool %1 ORDER BY title COLLATE NOCASE, id, lang").arg(condition));
    for (const QString &value : values) {
        query.addBindValue(value);
    }
    if (m_library.run(query)) {
        while (m_library.next(query)) {
            if (const QString id = query.value(0).toString(), lang = query.value(1).toString();
                m_library.isArticle(id, lang)) {
                found.append({id, lang, cleanLine(query.value(2).toString())});
            }
        }
    }
    return found;
}

QList<ToolSummary> LibraryTools::all() const
{
    return find(QString(), {});
}

std::optional<ToolSummary> LibraryTools::best(const QString &id, const QString &lang) const
{
    const QList<ToolSummary> found = find(QStringLiteral("WHERE id = ?"), {id});
    for (const QString &wanted : {lang, QStringLiteral("en")}) {
        const auto it = std::find_if(
            found.begin(), found.end(), [&wanted](const ToolSummary &tool) { return tool.lang == wanted; });
        if (it != found.end()) {
            return *it;
        }
    }
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QString LibraryTools::bestLanguage(const QString &id, const QString &lang) const
{
    const std::optional<ToolSummary> found = best(id, lang);
    return found ? found->lang : QString();
}

QList<ToolSummary> LibraryTools::ofArticle(const Article &article, QStringList *missing) const
{
    QList<ToolSummary> found;
    for (const QString &id : article.meta.tools) {
        const std::optional<ToolSummary> tool = best(id, article.lang);
        if (tool && !found.contains(*tool)) {
            found.append(*tool);
        } else if (!tool && missing) {
            missing->append(id);
        }
    }
    return found;
}

std::optional<Tool> LibraryTools::tool(const QString &id, const QString &lang) const
{
    QSqlQuery query = m_library.query();
    query.prepare(QStringLiteral("SELECT source FROM tool WHERE id = ? AND lang = ?"));
    query.addBindValue(id);
    query.addBindValue(lang);
    if (!m_library.run(query) || !m_library.next(query)) {
        return std::nullopt;
    }
    Diagnostics found; // reported when the library was built
    const Tool tool = ToolReader::read(query.value(0).toByteArray(), id, lang, Tool::path(id, lang), found);
    return found.hasFatal() ? std::nullopt : std::optional(tool);
}

} // namespace pamphlet
