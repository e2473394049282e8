#pragma once

#include "article/article.h"
#include "article/articleset.h"
#include "article/topic.h"
#include "library/articlescope.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QSqlQuery;

namespace pamphlet {

class SqliteFile;

// What lists show of an article.
struct ArticleSummary {
    QString slug;
    QString lang;
    QString title;
    QString summary;
    QStringList topics; // ids
    QDate written;
};

// A topic and how many articles it has in a language.
struct TopicCount {
    Topic topic;
    int articles = 0;
};

// A region of the body map and how many articles it has in a language.
struct RegionCount {
    QString region;
    int articles = 0;
};

// An open library file. Opening costs the same for three articles and for a hundred thousand.
// Use each instance on the thread that opened it. A read that fails answers empty and says why in errorText().
class Library {
public:
    // The library, or nothing with the reason in `error` (missing, foreign, newer, damaged), naming the file.
    static std::unique_ptr<Library> open(const QString &path, QString &error);
    ~Library();
    Q_DISABLE_COPY_MOVE(Library)

    QString path() const;
    QString errorText() const { return m_error; }

    int articleCount() const;
    // Lists show, and count, only what is in `scope`.
    QList<TopicCount> topics(
        const QString &lang, const ArticleScope &scope = {}) const; // with articles, in their order
    QList<RegionCount> regions(
        const QString &lang, const ArticleScope &scope = {}) const; // the same, from head to foot
    QList<ArticleSet> sets() const; // in their order
    QList<ArticleSummary> articles() const; // by title
    // What to begin with: the first article of each set, then others by slug.
    QList<ArticleSummary> firstArticles(const QString &lang, int count, const ArticleScope &scope = {}) const;
    QList<ArticleSummary> articlesOfTopic(
        const QString &topic, const QString &lang, const ArticleScope &scope = {}) const;
    QList<ArticleSummary> articlesOfRegion(
        const QString &region, const QString &lang, const ArticleScope &scope = {}) const;
    std::optional<ArticleSummary> summary(const QString &slug, const QString &lang) const;
    QStringList languages(const QString &slug) const;
    // `lang` when the article exists in it, else English, else any; empty when there is no such article in `scope`.
    QString bestLanguage(const QString &slug, const QString &lang, const ArticleScope &scope = {}) const;

    std::optional<Article> article(const QString &slug, const QString &lang) const;
    QByteArray source(const QString &slug, const QString &lang) const;
    // Empty when there is none, or none that may be shown: see PictureChecks.
    QByteArray picture(const QString &slug, const QString &name) const;
    QByteArray setting(const QString &name) const;

    // Reads the whole file: empty when it is sound, else what is wrong.
    QString findDamage() const;

    // For searches: a query on this file, running it and going through its rows so that a failure is told by
    // errorText().
    QSqlQuery query() const;
    bool run(QSqlQuery &query) const;
    bool next(QSqlQuery &query) const;
    // Whether a row names an article as articles are named; tells when not. What is built from names, such as those of
    // files, need not look at them again.
    bool isArticle(const QString &slug, const QString &lang) const;

private:
    explicit Library(std::unique_ptr<SqliteFile> file);

    bool tell(const QSqlQuery &query) const;
    QByteArray readBytes(const QString &statement, const QStringList &values) const;
    QList<ArticleSummary> readSummaries(QSqlQuery &query) const;

    std::unique_ptr<SqliteFile> m_file;
    mutable QString m_error;
};

} // namespace pamphlet
