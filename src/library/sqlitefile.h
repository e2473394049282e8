#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace pamphlet {

// One SQLite connection with a name of its own, closed when this goes away. Use it on the thread that made it.
class SqliteFile {
public:
    enum class Mode {
        ReadOnly, // the file never changes while open: no locks, no journal beside it; nothing in it is trusted
        Create,
    };
    // No text or picture of a library is larger: reading one that claims to be fails, and takes no memory.
    static constexpr int maximumValue = 5 * 1024 * 1024; // bytes

    SqliteFile(const QString &path, Mode mode);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    bool isOpen() const { return m_database.isOpen(); }
    QString path() const { return m_path; }
    QString errorText() const;
    QSqlDatabase &database() { return m_database; }
    QSqlQuery query() const;
    // What is read from now on may take as long as reading any library does; a file that goes on for ever is left.
    void allowWork() { m_work = 0; }
    // The same without an end, for reading the whole file.
    void allowAnyWork() { m_work = anyWork; }

    // Runs each statement of a script; false at the first that fails, with its reason in errorText().
    bool runScript(const QString &script);
    bool run(const QString &statement);

private:
    static constexpr int anyWork = -1;

    bool distrust();
    static int goesOnForEver(void *file);

    QString m_path;
    QString m_name;
    QString m_error;
    QSqlDatabase m_database;
    int m_work = 0; // steps of the database, in portions
};

} // namespace pamphlet
