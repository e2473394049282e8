#include "library/library.h"

#include "article/articleparser.h"
#include "article/bodyregions.h"
#include "input/cleantext.h"
#include "library/librarychecks.h"
#include "library/librarydigest.h"
#include "library/picturechecks.h"
#include "library/sqlitefile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

namespace pamphlet {

namespace {

QHash<QString, QString> titlesFromJson(const QString &json)
{
    QHash<QString, QString> titles;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        titles.insert(it.key(), cleanLine(it.value().toString()));
    }
    return titles;
}

QStringList slugsOf(const QString &text)
{
    QStringList slugs = text.split(u' ', Qt::SkipEmptyParts);
    slugs.removeIf([](const QString &slug) { return !Article::isSlug(slug); });
    return slugs;
}

constexpr qsizetype longestSummary = 4000; // letters

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
    QString problem = LibraryChecks::headerProblem(path);
    if (problem.isEmpty()) {
        auto file = std::make_unique<SqliteFile>(path, SqliteFile::Mode::ReadOnly);
        problem = file->isOpen() ? LibraryChecks::schemaProblem(*file)
                                 : QStringLiteral("cannot be opened: ") + file->errorText();
        auto library = std::unique_ptr<Library>(new Library(std::move(file)));
        if (problem.isEmpty()) {
            QSqlQuery probe = library->query();
            probe.prepare(QStringLiteral("SELECT 1 FROM article, topic_count, article_index LIMIT 1"));
            if (library->run(probe)) {
                return library;
            }
            error = library->errorText();
            return nullptr;
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
    m_file->allowWork();
    return query.exec() || tell(query);
}

bool Library::next(QSqlQuery &query) const
{
    return query.next() || (query.lastError().isValid() && tell(query));
}

// Keeps what went wrong; always false.
bool Library::tell(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    const QString code = error.nativeErrorCode();
    if (code == QString::number(SQLITE_TOOBIG)) {
        m_error = QStringLiteral("%1: holds something larger than %2 MiB, which no library does; get it again from a "
                                 "place you trust")
                      .arg(path())
                      .arg(SqliteFile::maximumValue / 1024 / 1024);
    } else if (code == QString::number(SQLITE_INTERRUPT)) {
        m_error
            = QStringLiteral("%1: reading it does not come to an end; get it again from a place you trust").arg(path());
    } else {
        m_error = QStringLiteral("%1: cannot be read: %2; copy it again").arg(path(), error.databaseText());
    }
    return false;
}

bool Library::isArticle(const QString &slug, const QString &lang) const
{
    if (Article::isSlug(slug) && Article::isLanguage(lang)) {
        return true;
    }
    m_error = QStringLiteral("%1: has an article with the impossible name \"%2\" (%3), which is left out; get it again "
                             "from a place you trust")
                  .arg(path(), cleanLine(slug, 80), cleanLine(lang, 20));
    return false;
}

int Library::articleCount() const
{
    QSqlQuery query = m_file->query();
    query.prepare(QStringLiteral("SELECT max(id) FROM article"));
    return run(query) && next(query) ? query.value(0).toInt() : 0;
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
    while (next(query)) {
        TopicCount entry;
        entry.topic.id = cleanLine(query.value(0).toString());
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
        while (next(query)) {
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
    while (next(query)) {
        sets.append({cleanLine(query.value(0).toString()), titlesFromJson(query.value(1).toString()),
            slugsOf(query.value(2).toString())});
    }
    return sets;
}

QList<ArticleSummary> Library::readSummaries(QSqlQuery &query) const
{
    QList<ArticleSummary> list;
    if (!run(query)) {
        return list;
    }
    while (next(query)) {
        ArticleSummary entry;
        entry.slug = query.value(0).toString();
        entry.lang = query.value(1).toString();
        if (!isArticle(entry.slug, entry.lang)) {
            continue;
        }
        entry.title = cleanLine(query.value(2).toString());
        entry.summary = cleanLine(query.value(3).toString(), longestSummary);
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
        while (next(query)) {
            if (const QString lang = query.value(0).toString(); isArticle(slug, lang)) {
                languages.append(lang);
            }
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
    return run(query) && next(query) ? query.value(0).toByteArray() : QByteArray();
}

QByteArray Library::source(const QString &slug, const QString &lang) const
{
    return readBytes(QStringLiteral("SELECT source FROM article WHERE slug = ? AND lang = ?"), {slug, lang});
}

std::optional<Article> Library::article(const QString &slug, const QString &lang) const
{
    const QByteArray text = source(slug, lang);
    if (text.isEmpty() || !isArticle(slug, lang)) {
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
    const QByteArray bytes
        = readBytes(QStringLiteral("SELECT bytes FROM picture WHERE slug = ? AND name = ?"), {slug, name});
    Diagnostics found;
    PictureChecks::check(Article::path(slug, name), bytes, found);
    if (!found.hasFatal() || bytes.isEmpty()) {
        return bytes;
    }
    m_error = QStringLiteral("%1: has a picture that is not shown: %2; get it again from a place you trust")
                  .arg(path(), found.all().first().toString());
    return {};
}

QByteArray Library::setting(const QString &name) const
{
    return readBytes(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name});
}

QString Library::findDamage() const
{
    m_file->allowAnyWork();
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
