#include "search/searchscope.h"

#include "library/library.h"

#include <QSqlQuery>
#include <QVariant>

namespace pamphlet {

SearchScope::SearchScope(const Library &library, const ArticleScope &scope)
    : m_all(scope.isAll())
{
    if (m_all) {
        return;
    }
    QSqlQuery query = library.query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT id FROM article WHERE true") + scope.condition());
    query.addBindValue(scope.values());
    if (library.run(query)) {
        while (library.next(query)) {
            m_articles.insert(query.value(0).toInt());
        }
    }
}

QString SearchScope::condition(const QString &id) const
{
    if (m_all) {
        return {};
    }
    QStringList numbers;
    for (const int article : m_articles) {
        numbers.append(QString::number(article));
    }
    return QStringLiteral(" AND %1 IN (%2) ").arg(id, numbers.join(u','));
}

} // namespace pamphlet
