#include "library/keptversion.h"

#include "article/articleparser.h"
#include "article/toolreader.h"
#include "library/library.h"
#include "library/libraryfacts.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QSqlQuery>
#include <QVariant>

namespace pamphlet {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

QMap<QString, QByteArray> picturesOf(const Library &library, const QString &slug)
{
    QMap<QString, QByteArray> pictures;
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT name, bytes FROM picture WHERE slug = ?"));
    query.addBindValue(slug);
    if (library.run(query)) {
        while (query.next()) {
            pictures.insert(query.value(0).toString(), query.value(1).toByteArray());
        }
    }
    return pictures;
}

} // namespace

std::optional<Article> KeptVersion::article() const
{
    Diagnostics found; // reported when its library was built
    const Article article = ArticleParser::parse(source, id, lang, Article::path(id, lang), found);
    return kind == Kind::Article && !found.hasFatal() ? std::optional(article) : std::nullopt;
}

std::optional<Tool> KeptVersion::tool() const
{
    Diagnostics found;
    const Tool tool = ToolReader::read(source, id, lang, Tool::path(id, lang), found);
    return kind == Kind::Tool && !found.hasFatal() ? std::optional(tool) : std::nullopt;
}

QByteArray KeptVersion::packed() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << source << pictures;
    return qCompress(bytes);
}

bool KeptVersion::unpack(const QByteArray &bytes)
{
    const QByteArray whole = qUncompress(bytes);
    QDataStream stream(whole);
    stream.setVersion(streamVersion);
    stream >> source >> pictures;
    return stream.status() == QDataStream::Ok && stream.atEnd() && !source.isEmpty();
}

std::optional<KeptVersion> articleVersion(const Library &library, const QString &slug, const QString &lang)
{
    const std::optional<ArticleSummary> summary = library.summary(slug, lang);
    const QByteArray source = library.source(slug, lang);
    if (!summary || source.isEmpty()) {
        return std::nullopt;
    }
    return KeptVersion{KeptVersion::Kind::Article, slug, lang, summary->title, articleHash(library, slug, lang), source,
        picturesOf(library, slug)};
}

std::optional<KeptVersion> toolVersion(const Library &library, const QString &id, const QString &lang)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT title, source FROM tool WHERE id = ? AND lang = ?"));
    query.addBindValue(id);
    query.addBindValue(lang);
    if (!library.run(query) || !query.next()) {
        return std::nullopt;
    }
    const QByteArray source = query.value(1).toByteArray();
    const QByteArray hash = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex();
    return KeptVersion{KeptVersion::Kind::Tool, id, lang, query.value(0).toString(), hash, source, {}};
}

} // namespace pamphlet
