#include "library/keptversion.h"

#include "article/articleparser.h"
#include "article/toolreader.h"
#include "input/cleantext.h"
#include "library/library.h"
#include "library/libraryfacts.h"
#include "library/picturechecks.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

namespace pamphlet {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

// What qUncompress() would set aside for it, as it says in its first bytes; damaged ones may say anything.
constexpr quint32 mostBytes = 256 * 1024 * 1024;

// Those that the article itself shows: other languages of it may have others. Nothing when one cannot be read.
std::optional<QMap<QString, QByteArray>> picturesOf(const Library &library, const Article &article)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT bytes FROM picture WHERE slug = ? AND name = ?"));
    QMap<QString, QByteArray> pictures;
    for (const Reference &picture : article.pictures) {
        query.bindValue(0, article.slug);
        query.bindValue(1, picture.target);
        if (!library.run(query)) {
            return std::nullopt;
        }
        const QByteArray bytes = library.next(query) ? query.value(0).toByteArray() : QByteArray();
        if (PictureChecks::isSafe(picture.target, bytes)) {
            pictures.insert(picture.target, bytes);
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
    if (size_t(bytes.size()) < sizeof(quint32) || qFromBigEndian<quint32>(bytes.constData()) > mostBytes) {
        return false;
    }
    const QByteArray whole = qUncompress(bytes); // its checksum finds damage
    QDataStream stream(whole);
    stream.setVersion(streamVersion);
    QByteArray text;
    QMap<QString, QByteArray> images;
    stream >> text >> images;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || text.isEmpty()) {
        return false;
    }
    source = text;
    pictures = images;
    return true;
}

std::optional<KeptVersion> articleVersion(const Library &library, const QString &slug, const QString &lang)
{
    const std::optional<Article> article = library.article(slug, lang);
    const QByteArray hash = articleHash(library, slug, lang);
    if (!article || hash.isEmpty()) {
        return std::nullopt;
    }
    const auto pictures = picturesOf(library, *article);
    if (!pictures) {
        return std::nullopt;
    }
    return KeptVersion{
        KeptVersion::Kind::Article, slug, lang, article->meta.title, hash, library.source(slug, lang), *pictures};
}

std::optional<KeptVersion> toolVersion(const Library &library, const QString &id, const QString &lang)
{
    QSqlQuery query = library.query();
    query.prepare(QStringLiteral("SELECT title, source FROM tool WHERE id = ? AND lang = ?"));
    query.addBindValue(id);
    query.addBindValue(lang);
    if (!library.run(query) || !library.next(query)) {
        return std::nullopt;
    }
    const QByteArray source = query.value(1).toByteArray();
    const QByteArray hash = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex();
    return KeptVersion{KeptVersion::Kind::Tool, id, lang, cleanLine(query.value(0).toString()), hash, source, {}};
}

} // namespace pamphlet
