#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace pamphlet {

// One SQLite connection with a name of its own, closed when this goes away. Use it on the thread that made it.
class SqliteFile {
public:
    enum class Mode {
        ReadOnly, // the file never changes while open: no locks, no journal beside it
        Create,
    };

    SqliteFile(const QString &path, Mode mode);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    bool isOpen() const { return m_database.isOpen(); }
    QString path() const { return m_path; }
    QString errorText() const;
    QSqlDatabase &database() { return m_database; }
    QSqlQuery query() const;

    // Runs each statement of a script; false at the first that fails, with its reason in errorText().
    bool runScript(const QString &script);
    bool run(const QString &statement);

private:
    QString m_path;
    QString m_name;
    QString m_error;
    QSqlDatabase m_database;
};

} // namespace pamphlet
