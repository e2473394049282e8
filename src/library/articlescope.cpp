#include "library/articlescope.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pamphlet {

ArticleScope ArticleScope::none()
{
    ArticleScope scope;
    scope.m_all = false;
    return scope;
}

void ArticleScope::add(const QString &slug, const QString &lang)
{
    m_some.insert({slug, lang});
}

QString ArticleScope::condition(const QString &id) const
{
    return m_all ? QString()
                 : QStringLiteral(" AND %1 IN (SELECT seen.id FROM json_each(?) AS one JOIN article AS seen ON "
                                  "seen.slug = one.value ->> 0 AND seen.lang = one.value ->> 1) ")
                       .arg(id);
}

QString ArticleScope::values() const
{
    QJsonArray all;
    for (const auto &[slug, lang] : m_some) {
        all.append(QJsonArray{slug, lang});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace pamphlet
