#include "library/sqlitefile.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace pamphlet {

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
    } else if (mode == Mode::ReadOnly) {
        run(QStringLiteral("PRAGMA cache_size = -65536")); // KiB, at most; a search comes back to many pages
    }
}

SqliteFile::~SqliteFile()
{
    m_database.close();
    m_database = QSqlDatabase(); // the last handle must go before the connection is removed
    QSqlDatabase::removeDatabase(m_name);
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
