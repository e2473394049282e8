#include "library/libraryfacts.h"

#include "input/cleantext.h"

#include <QSqlQuery>
#include <QVariant>

namespace pamphlet {

namespace {

QString listOf(const char *what, const char *table)
{
    return QStringLiteral("(SELECT group_concat(%1) FROM %2 WHERE article = article.id)")
        .arg(QLatin1String(what), QLatin1String(table));
}

QStringList list(const QVariant &value)
{
    return value.toString().split(u',', Qt::SkipEmptyParts);
}

QDate date(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace

QList<ArticleFacts> libraryFacts(const Library &library)
{
    QList<ArticleFacts> all;
    QSqlQuery query = library.query();
    query.prepare(
        QStringLiteral("SELECT slug, lang, title, summary, written, %1, %2, %3, hash, review_due, grade, sources "
                       "FROM article ORDER BY title COLLATE NOCASE, slug, lang")
            .arg(listOf("topic", "article_topic"), listOf("region", "article_region"), listOf("code", "article_code")));
    if (!library.run(query)) {
        return all;
    }
    while (library.next(query)) {
        ArticleFacts facts;
        facts.summary = {query.value(0).toString(), query.value(1).toString(), cleanLine(query.value(2).toString()),
            cleanLine(query.value(3).toString()), list(query.value(5)), date(query.value(4))};
        if (!library.isArticle(facts.summary.slug, facts.summary.lang)) {
            continue;
        }
        facts.regions = list(query.value(6));
        facts.codes = list(query.value(7));
        facts.hash = query.value(8).toByteArray();
        facts.reviewDue = date(query.value(9));
        facts.grade = query.value(10).isNull() ? std::nullopt : std::optional(query.value(10).toDouble());
        facts.sources = query.value(11).toInt();
        all.append(facts);
    }
    return all;
}

QByteArray articleHash(const Library &library, const QString &slug, const QString &lang)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT hash FROM article WHERE slug = ? AND lang = ?"));
    query.addBindValue(slug);
    query.addBindValue(lang);
    return library.run(query) && library.next(query) ? query.value(0).toByteArray() : QByteArray();
}

} // namespace pamphlet
