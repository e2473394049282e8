#pragma once

#include "library/librarytools.h"
#include "search/librarysearch.h"
#include "support/builtlibrary.h"
#include "support/samples.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>
#include <QVariant>

#include <memory>

// A small sound library that an attacker then changes by hand, with SQL or byte by byte.
class HostileLibrary {
public:
    HostileLibrary()
    {
        const QString folder = m_folder.filePath(QStringLiteral("in"));
        samples::writeFolder(folder);
        m_problem = samples::buildLibrary(folder, path());
    }

    // Of a folder of articles whose texts break the rules.
    explicit HostileLibrary(const QString &folder)
        : m_problem(samples::buildLibrary(folder, path(), pamphlet::LibraryCompiler::Checks::Off))
    {
    }

    QString problem() const { return m_problem; } // empty when it was made
    QString path() const { return m_folder.filePath(QStringLiteral("library.pamphlets")); }
    QString file(const QString &name) const { return m_folder.filePath(name); } // beside the library
    QByteArray bytes() const { return samples::read(path()); }
    bool setBytes(const QByteArray &bytes) const { return samples::write(path(), bytes); }

    // Runs one statement on the file; what went wrong, or empty.
    QString run(const QString &statement, const QVariantList &values = {}) const
    {
        const QString name = QUuid::createUuid().toString();
        QString problem;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(path());
            database.open();
            QSqlQuery query(database);
            for (const QString &setting :
                {QStringLiteral("PRAGMA journal_mode = OFF"), QStringLiteral("PRAGMA synchronous = OFF"),
                    QStringLiteral("PRAGMA cache_size = -2000"), QStringLiteral("PRAGMA writable_schema = ON")}) {
                query.exec(setting);
            }
            query.prepare(statement);
            for (const QVariant &value : values) {
                query.addBindValue(value);
            }
            problem = query.exec() ? QString() : query.lastError().text();
        }
        QSqlDatabase::removeDatabase(name);
        return problem;
    }

    // The text of the one article.
    QString setSource(const QByteArray &source) const
    {
        return run(QStringLiteral("UPDATE article SET source = ?"), {source});
    }
    QString setPicture(const QString &name, const QByteArray &bytes) const
    {
        return run(QStringLiteral("INSERT OR REPLACE INTO picture VALUES ('neck-pain', ?, ?)"), {name, bytes});
    }

    std::unique_ptr<pamphlet::Library> open(QString &error) const { return pamphlet::Library::open(path(), error); }

private:
    QTemporaryDir m_folder;
    QString m_problem;
};

// Everything the program ever asks a library for; what comes out does not matter, only that it comes to an end.
inline void readEverything(const pamphlet::Library &library)
{
    const QString english = QStringLiteral("en");
    library.topics(english);
    library.regions(english);
    library.sets();
    library.firstArticles(english, 8);
    for (const pamphlet::ArticleSummary &summary : library.articles()) {
        library.article(summary.slug, summary.lang);
    }
    for (const pamphlet::ToolSummary &tool : pamphlet::LibraryTools(library).all()) {
        pamphlet::LibraryTools(library).tool(tool.id, tool.lang);
    }
    library.picture(QStringLiteral("neck-pain"), QStringLiteral("hero.svg"));
    library.setting(QStringLiteral("clinic.yaml"));
    pamphlet::LibrarySearch(library).search({QStringLiteral("neck pane"), english, 10});
}
