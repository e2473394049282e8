#pragma once

#include <QCoreApplication>
#include <QList>
#include <QSqlDatabase>
#include <QSqlRecord>
#include <QString>
#include <QVariantList>

class QSqlError;
class QSqlQuery;

namespace pamphlet {

// One connection to the clinic's database file. Everything that is special to SQLite is in this class; the statements
// of the repositories are plain SQL. Used only in the thread that made it. Every function throws ClinicError.
class ClinicDatabase {
    Q_DECLARE_TR_FUNCTIONS(pamphlet::ClinicDatabase)

public:
    // Opens `file`, creates it when it is missing, and brings it up to the newest of the numbered `migrations`
    // (001.sql, …). Refuses, and leaves untouched, a file that is damaged, foreign, or from a newer version of the
    // program.
    explicit ClinicDatabase(const QString &file, const QString &migrations = QStringLiteral(":/pamphlet/migrations"));
    ~ClinicDatabase() = default;
    Q_DISABLE_COPY_MOVE(ClinicDatabase)

    // The name of the file inside the data folder.
    static QString fileName() { return QStringLiteral("clinic.sqlite"); }

    // The number of the last migration that was applied.
    int version();

    // Runs one statement; returns how many rows it changed. A QUuid is stored as text without braces, a QDateTime as
    // UTC with milliseconds (an invalid one as NULL), a null QString as an empty text. Half of a character, as a
    // broken emoji has it, is stored as the sign for that, "\uFFFD".
    int execute(const QString &sql, const QVariantList &values = {});
    // Runs one statement; returns all its rows.
    QList<QSqlRecord> rows(const QString &sql, const QVariantList &values = {});

    // Empties the log beside the file, in which texts that were deleted from the file may still be.
    void clearLog();

private:
    friend class Transaction;

    // Takes the connection out of Qt's list again, also when opening fails.
    struct Connection {
        Connection();
        ~Connection();
        Q_DISABLE_COPY_MOVE(Connection)

        const QString name;
        QSqlDatabase sql;
    };

    void begin();
    void commit();
    void rollback() noexcept;

    void createFile();
    void refuseForeignFile();
    void refuseDamagedFile();
    void configure();
    void migrate(const QString &folder);
    void applyNext(const QString &folder);
    void setHeader(int version);
    void run(QSqlQuery &query, const QString &sql, const QVariantList &values);
    [[noreturn]] void fail(const QString &message) const;
    [[noreturn]] void fail(const QSqlError &error) const;

    QString m_file;
    Connection m_connection;
};

} // namespace pamphlet
