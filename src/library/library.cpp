#include "library/library.h"

#include "article/articleparser.h"
#include "article/bodyregions.h"
#include "library/librarydigest.h"
#include "library/sqlitefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QVariant>
#include <QtEndian>

namespace pamphlet {

namespace {

QHash<QString, QString> titlesFromJson(const QString &json)
{
    QHash<QString, QString> titles;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        titles.insert(it.key(), it.value().toString());
    }
    return titles;
}

// Layout of an SQLite file's first 100 bytes: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qint64 headerSize = 100;
constexpr int pageSizeOffset = 16;
constexpr int pageCountOffset = 28;
constexpr int userVersionOffset = 60;
constexpr int applicationIdOffset = 68;
constexpr quint32 applicationId = 0x50414D50; // "PAMP"
constexpr quint32 knownFormat = 3; // as in resources/library/schema.sql

// What is wrong with the file, as far as its header tells; empty when nothing is.
QString headerProblem(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return QStringLiteral("there is no such file");
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return QStringLiteral("cannot be read: ") + file.errorString();
    }
    const QByteArray header = file.read(headerSize);
    auto number = [&header](int offset) { return qFromBigEndian<quint32>(header.constData() + offset); };
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16))
        || number(applicationIdOffset) != applicationId) {
        return QStringLiteral("is not a Pamphlet library");
    }
    if (const quint32 format = number(userVersionOffset); format != knownFormat) {
        return (format > knownFormat
                ? QStringLiteral("was made by a newer Pamphlet (format %1, this program reads %2); update the program")
                : QStringLiteral(
                    "was made by an older Pamphlet (format %1, this program reads %2); build it again from "
                    "its articles with this program"))
            .arg(format)
            .arg(knownFormat);
    }
    const quint16 pageField = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const qint64 pageSize = pageField == 1 ? 65536 : pageField;
    if (file.size() != pageSize * number(pageCountOffset)) {
        return QStringLiteral("is damaged: %1 bytes where %2 are expected; copy it again")
            .arg(file.size())
            .arg(pageSize * number(pageCountOffset));
    }
    return {};
}

const QString summaryColumns = QStringLiteral("SELECT slug, lang, title, summary, written, "
                                              "(SELECT group_concat(topic) FROM (SELECT article_topic.topic FROM "
                                              "article_topic JOIN topic ON topic.id = article_topic.topic "
                                              "WHERE article = article.id ORDER BY position)) FROM article ");

// How many articles of a language each topic or region has, counted when the library was built or, of some, now.
QString counts(const QString &what, const ArticleScope &scope)
{
    const QString counted = QStringLiteral("SELECT %1, articles FROM %1_count WHERE lang = ?");
    const QString some = QStringLiteral("SELECT %1, count(*) AS articles FROM article_%1 JOIN article ON article.id = "
                                        "article_%1.article WHERE lang = ? %2 GROUP BY %1");
    return scope.isAll() ? counted.arg(what) : some.arg(what, scope.condition());
}

void bind(QSqlQuery &query, const QStringList &values, const ArticleScope &scope)
{
    for (const QString &value : values) {
        query.addBindValue(value);
    }
    if (!scope.isAll()) {
        query.addBindValue(scope.values());
    }
}

} // namespace

Library::Library(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}

Library::~Library() = default;

std::unique_ptr<Library> Library::open(const QString &path, QString &error)
{
    QString problem = headerProblem(path);
    if (problem.isEmpty()) {
        auto file = std::make_unique<SqliteFile>(path, SqliteFile::Mode::ReadOnly);
        QSqlQuery probe = file->query();
        if (!file->isOpen()) {
            problem = QStringLiteral("cannot be opened: ") + file->errorText();
        } else if (!probe.exec(QStringLiteral("SELECT 1 FROM article, topic_count, article_index LIMIT 1"))) {
            problem = QStringLiteral("is damaged: %1; copy it again").arg(probe.lastError().databaseText());
        } else {
            return std::unique_ptr<Library>(new Library(std::move(file)));
        }
    }
    error = path + QStringLiteral(": ") + problem;
    return nullptr;
}

QString Library::path() const
{
    return m_file->path();
}

QSqlQuery Library::query() const
{
    return m_file->query();
}

bool Library::run(QSqlQuery &query) const
{
    if (query.exec()) {
        return true;
    }
    m_error = QStringLiteral("%1: cannot be read: %2; copy it again").arg(path(), query.lastError().databaseText());
    return false;
}

int Library::articleCount() const
{
    QSqlQuery query = m_file->query();
    query.prepare(QStringLiteral("SELECT max(id) FROM article"));
    return run(query) && query.next() ? query.value(0).toInt() : 0;
}

QList<TopicCount> Library::topics(const QString &lang, const ArticleScope &scope) const
{
    QList<TopicCount> topics;
    QSqlQuery query = m_file->query();
    query.prepare(
        QStringLiteral("SELECT id, titles, icon, articles FROM topic JOIN (%1) ON topic = id ORDER BY position")
            .arg(counts(QStringLiteral("topic"), scope)));
    bind(query, {lang}, scope);
    if (!run(query)) {
        return topics;
    }
    while (query.next()) {
        TopicCount entry;
        entry.topic.id = query.value(0).toString();
        entry.topic.titles = titlesFromJson(query.value(1).toString());
        entry.topic.icon = query.value(2).toString();
        entry.articles = query.value(3).toInt();
        topics.append(entry);
    }
    return topics;
}

QList<RegionCount> Library::regions(const QString &lang, const ArticleScope &scope) const
{
    QHash<QString, int> found;
    QSqlQuery query = m_file->query();
    query.prepare(counts(QStringLiteral("region"), scope));
    bind(query, {lang}, scope);
    if (run(query)) {
        while (query.next()) {
            found.insert(query.value(0).toString(), query.value(1).toInt());
        }
    }
    QList<RegionCount> regions;
    for (const QString &region : bodyRegions()) {
        if (found.contains(region)) {
            regions.append({region, found.value(region)});
        }
    }
    return regions;
}

QList<ArticleSet> Library::sets() const
{
    QList<ArticleSet> sets;
    QSqlQuery query = m_file->query();
    query.prepare(QStringLiteral("SELECT id, titles, slugs FROM article_set ORDER BY position"));
    if (!run(query)) {
        return sets;
    }
    while (query.next()) {
        sets.append({query.value(0).toString(), titlesFromJson(query.value(1).toString()),
            query.value(2).toString().split(u' ', Qt::SkipEmptyParts)});
    }
    return sets;
}

QList<ArticleSummary> Library::readSummaries(QSqlQuery &query) const
{
    QList<ArticleSummary> list;
    if (!run(query)) {
        return list;
    }
    while (query.next()) {
        ArticleSummary entry;
        entry.slug = query.value(0).toString();
        entry.lang = query.value(1).toString();
        entry.title = query.value(2).toString();
        entry.summary = query.value(3).toString();
        entry.written = QDate::fromString(query.value(4).toString(), Qt::ISODate);
        entry.topics = query.value(5).toString().split(u',', Qt::SkipEmptyParts);
        list.append(entry);
    }
    return list;
}

QList<ArticleSummary> Library::articles() const
{
    QSqlQuery query = m_file->query();
    query.prepare(summaryColumns + QStringLiteral("ORDER BY title COLLATE NOCASE, slug, lang"));
    return readSummaries(query);
}

QList<ArticleSummary> Library::firstArticles(const QString &lang, int count, const ArticleScope &scope) const
{
    QList<ArticleSummary> first;
    QStringList slugs;
    auto take = [&](const ArticleSummary &summary) {
        const bool seen = scope.contains(summary.slug, summary.lang);
        if (seen && first.size() < count && !slugs.contains(summary.slug)) {
            slugs.append(summary.slug);
            first.append(summary);
        }
    };
    for (const ArticleSet &set : sets()) {
        if (first.size() == count) {
            return first;
        }
        if (const auto found = summary(set.slugs.value(0), lang)) {
            take(*found);
        }
    }
    QSqlQuery query = m_file->query();
    query.prepare(summaryColumns
        + QStringLiteral("WHERE lang = ? %1 ORDER BY id LIMIT %2").arg(scope.condition()).arg(2 * count));
    bind(query, {lang}, scope);
    for (const ArticleSummary &found : readSummaries(query)) {
        take(found);
    }
    return first;
}

QList<ArticleSummary> Library::articlesOfTopic(
    const QString &topic, const QString &lang, const ArticleScope &scope) const
{
    QSqlQuery query = m_file->query();
    query.prepare(summaryColumns
        + QStringLiteral(
            "WHERE lang = ? AND id IN (SELECT article FROM article_topic WHERE topic = ?) %1 ORDER BY title "
            "COLLATE NOCASE")
              .arg(scope.condition()));
    bind(query, {lang, topic}, scope);
    return readSummaries(query);
}

QList<ArticleSummary> Library::articlesOfRegion(
    const QString &region, const QString &lang, const ArticleScope &scope) const
{
    QSqlQuery query = m_file->query();
    query.prepare(summaryColumns
        + QStringLiteral(
            "WHERE lang = ? AND id IN (SELECT article FROM article_region WHERE region = ?) %1 ORDER BY title "
            "COLLATE NOCASE")
              .arg(scope.condition()));
    bind(query, {lang, region}, scope);
    return readSummaries(query);
}

std::optional<ArticleSummary> Library::summary(const QString &slug, const QString &lang) const
{
    QSqlQuery query = m_file->query();
    query.prepare(summaryColumns + QStringLiteral("WHERE slug = ? AND lang = ?"));
    query.addBindValue(slug);
    query.addBindValue(lang);
    const QList<ArticleSummary> found = readSummaries(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QStringList Library::languages(const QString &slug) const
{
    QStringList languages;
    QSqlQuery query = m_file->query();
    query.prepare(QStringLiteral("SELECT lang FROM article WHERE slug = ? ORDER BY lang"));
    query.addBindValue(slug);
    if (run(query)) {
        while (query.next()) {
            languages.append(query.value(0).toString());
        }
    }
    return languages;
}

QString Library::bestLanguage(const QString &slug, const QString &lang, const ArticleScope &scope) const
{
    QStringList found = languages(slug);
    found.removeIf([&](const QString &language) { return !scope.contains(slug, language); });
    const QString english = QStringLiteral("en");
    if (found.contains(lang)) {
        return lang;
    }
    return found.contains(english) ? english : found.value(0);
}

QByteArray Library::readBytes(const QString &statement, const QStringList &values) const
{
    QSqlQuery query = m_file->query();
    query.prepare(statement);
    for (const QString &value : values) {
        query.addBindValue(value);
    }
    return run(query) && query.next() ? query.value(0).toByteArray() : QByteArray();
}

QByteArray Library::source(const QString &slug, const QString &lang) const
{
    return readBytes(QStringLiteral("SELECT source FROM article WHERE slug = ? AND lang = ?"), {slug, lang});
}

std::optional<Article> Library::article(const QString &slug, const QString &lang) const
{
    const QByteArray text = source(slug, lang);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    Diagnostics found;
    Article article = ArticleParser::parse(text, slug, lang, Article::path(slug, lang), found);
    if (found.hasFatal()) {
        m_error = QStringLiteral("%1: %2").arg(path(), found.all().first().toString());
        return std::nullopt;
    }
    return article;
}

QByteArray Library::picture(const QString &slug, const QString &name) const
{
    return readBytes(QStringLiteral("SELECT bytes FROM picture WHERE slug = ? AND name = ?"), {slug, name});
}

QByteArray Library::setting(const QString &name) const
{
    return readBytes(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name});
}

QString Library::findDamage() const
{
    QSqlQuery query = m_file->query();
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(3)")) || !query.next()) {
        return query.lastError().databaseText();
    }
    const QString answer = query.value(0).toString();
    if (answer != QLatin1String("ok")) {
        return answer;
    }
    const bool same = setting(QStringLiteral("digest")) == libraryDigest(*m_file);
    return same ? QString() : QStringLiteral("its content is not what was written");
}

} // namespace pamphlet
