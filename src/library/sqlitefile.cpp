#include "library/sqlitefile.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace pamphlet {

namespace {

constexpr int stepsOfPortion = 100'000;
constexpr int mostPortions = 1'000; // a second or two; listing a hundred thousand articles takes a tenth of it

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace

SqliteFile::SqliteFile(const QString &path, Mode mode)
    : m_path(path)
    , m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    if (mode == Mode::ReadOnly) {
        QUrl uri = QUrl::fromLocalFile(path);
        uri.setQuery(QStringLiteral("immutable=1"));
        m_database.setDatabaseName(uri.toString(QUrl::FullyEncoded));
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    } else {
        m_database.setDatabaseName(path);
    }
    if (!m_database.open()) {
        m_error = m_database.lastError().text();
    } else if (mode == Mode::ReadOnly && distrust()) {
        run(QStringLiteral("PRAGMA cache_size = -65536")); // KiB, at most; a search comes back to many pages
    }
}

SqliteFile::~SqliteFile()
{
    m_database.close();
    m_database = QSqlDatabase(); // the last handle must go before the connection is removed
    QSqlDatabase::removeDatabase(m_name);
}

// Whoever made the file may have meant harm: views and triggers of it do nothing, its functions are harmless ones, and
// what is too large or takes too long is an error.
bool SqliteFile::distrust()
{
    sqlite3 *handle = handleOf(m_database);
    QSqlQuery source(m_database);
    if (!handle || !source.exec(QStringLiteral("SELECT sqlite_source_id()")) || !source.next()
        || source.value(0).toString() != QLatin1String(sqlite3_sourceid())) { // another SQLite's handle is no use here
        m_error = QStringLiteral("Qt has an SQLite of its own, which cannot be told to distrust a file");
        m_database.close();
        return false;
    }
    for (const int off : {SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
             SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION}) {
        sqlite3_db_config(handle, off, 0, nullptr);
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, maximumValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_progress_handler(handle, stepsOfPortion, &SqliteFile::goesOnForEver, this);
    return run(QStringLiteral("PRAGMA cell_size_check = ON")) && run(QStringLiteral("PRAGMA mmap_size = 0"))
        && run(QStringLiteral("PRAGMA query_only = ON"));
}

int SqliteFile::goesOnForEver(void *file)
{
    int &work = static_cast<SqliteFile *>(file)->m_work;
    return work != anyWork && ++work > mostPortions ? 1 : 0;
}

QString SqliteFile::errorText() const
{
    return m_error;
}

QSqlQuery SqliteFile::query() const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query;
}

bool SqliteFile::run(const QString &statement)
{
    QSqlQuery statementQuery(m_database);
    if (!statementQuery.exec(statement)) {
        m_error = statementQuery.lastError().databaseText();
        return false;
    }
    return true;
}

bool SqliteFile::runScript(const QString &script)
{
    QString text;
    for (const QString &line : script.split(u'\n')) {
        text += line.section(QStringLiteral("--"), 0, 0) + u'\n';
    }
    for (const QString &statement : text.split(u';', Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty() && !run(statement)) {
            return false;
        }
    }
    return true;
}

} // namespace pamphlet
