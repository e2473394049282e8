#include "clinic/clinicdatabase.h"

#include "clinic/outcome.h"
#include "clinic/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QtEndian>

namespace pamphlet {

namespace {

// "PmCl": how a clinic database is told from the database of any other program, and from a library.
constexpr int applicationId = 0x506D436C;

// From https://www.sqlite.org/fileformat.html: the header's first bytes, its size, where the application id is.
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qsizetype headerSize = 100;
constexpr qsizetype applicationIdOffset = 68;

// Of https://www.sqlite.org/rescode.html, those that a person can do something about.
enum SqliteError {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

// SQLite takes a surrogate without its other half together with the character behind it, and reads a whole text the
// other way round after U+FFFE.
QString withWholeCharacters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate() || text.at(i).isNonCharacter()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

QString storedText(const QString &text)
{
    if (text.isNull()) {
        return QLatin1String("");
    }
    return withWholeCharacters(text);
}

QVariant stored(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QUuid:
        return value.toUuid().toString(QUuid::WithoutBraces);
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? value.toDateTime().toUTC().toString(Qt::ISODateWithMs) : QVariant();
    case QMetaType::QString:
        return storedText(value.toString());
    default:
        return value;
    }
}

QString migrationFile(const QString &folder, int number)
{
    return QStringLiteral("%1/%2.sql").arg(folder).arg(number, 3, 10, QLatin1Char('0'));
}

int newestMigration(const QString &folder)
{
    int number = 0;
    while (QFile::exists(migrationFile(folder, number + 1))) {
        ++number;
    }
    return number;
}

// Statements end with an empty line; comments are taken out, as a statement must not consist of nothing else.
QStringList statementsOf(const QString &sql)
{
    QStringList statements(QString{});
    for (const QString &line : sql.split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty()) {
            statements.append(QString());
        } else if (!line.trimmed().startsWith(QLatin1String("--"))) {
            statements.last() += line + QLatin1Char('\n');
        }
    }
    statements.removeAll(QString());
    return statements;
}

} // namespace

ClinicDatabase::Connection::Connection()
    : name(QStringLiteral("clinic-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , sql(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
{
}

ClinicDatabase::Connection::~Connection()
{
    sql = QSqlDatabase(); // Qt wants no copy left when the connection goes
    QSqlDatabase::removeDatabase(name);
}

ClinicDatabase::ClinicDatabase(const QString &file, const QString &migrations)
    : m_file(file)
{
    createFile();
    refuseForeignFile();
    m_connection.sql.setDatabaseName(file);
    if (!m_connection.sql.open()) {
        fail(m_connection.sql.lastError());
    }
    refuseDamagedFile();
    configure();
    migrate(migrations);
    // Only now: while a new file is made, its identity must reach the file itself and not a log beside it.
    rows(QStringLiteral("PRAGMA journal_mode = WAL"));
}

int ClinicDatabase::version()
{
    return rows(QStringLiteral("PRAGMA user_version")).constFirst().value(0).toInt();
}

int ClinicDatabase::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection.sql);
    run(query, sql, values);
    return query.numRowsAffected();
}

QList<QSqlRecord> ClinicDatabase::rows(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection.sql);
    run(query, sql, values);
    QList<QSqlRecord> rows;
    while (query.next()) {
        rows.append(query.record());
    }
    if (query.lastError().isValid()) { // a damaged page ends the rows early
        fail(query.lastError());
    }
    return rows;
}

void ClinicDatabase::clearLog()
{
    rows(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); // as far as other programs that read it allow
}

void ClinicDatabase::begin()
{
    // IMMEDIATE waits for another writer now; a later upgrade from reading to writing would fail without waiting.
    execute(QStringLiteral("BEGIN IMMEDIATE"));
}

void ClinicDatabase::commit()
{
    execute(QStringLiteral("COMMIT"));
}

void ClinicDatabase::rollback() noexcept
{
    // Fails only when SQLite has rolled back by itself, as it may on a full disk.
    QSqlQuery(m_connection.sql).exec(QStringLiteral("ROLLBACK"));
}

void ClinicDatabase::createFile()
{
    QFile file(m_file);
    if (file.exists()) {
        return;
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && !file.exists()) {
        fail(tr("It cannot be created (%1). Check that the folder exists and that you may write to it.")
                 .arg(file.errorString()));
    }
}

// Looks at the bytes: opening a foreign database with SQLite could already change it.
void ClinicDatabase::refuseForeignFile()
{
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly)) {
        fail(tr("It cannot be read (%1). Check that it is a file and that you may read it.").arg(file.errorString()));
    }
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty()) {
        return; // new
    }
    if (header.size() < headerSize || !header.startsWith(magic)) {
        fail(tr("It is damaged, or is not a database. Nothing in it was changed. "
                "Put back a backup copy, or move this file away to start afresh."));
    }
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId) {
        fail(tr("It belongs to another program. Nothing in it was changed. Move this file away, or choose another "
                "folder."));
    }
}

void ClinicDatabase::refuseDamagedFile()
{
    const QString verdict = rows(QStringLiteral("PRAGMA quick_check(1)")).constFirst().value(0).toString();
    if (verdict != QLatin1String("ok")) {
        fail(tr("It is damaged (%1). Nothing in it was changed. Put back a backup copy, or move this file away to "
                "start afresh.")
                 .arg(verdict));
    }
}

void ClinicDatabase::configure()
{
    for (const char *pragma :
        {"busy_timeout = 5000", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"}) {
        rows(QStringLiteral("PRAGMA ") + QLatin1String(pragma));
    }
}

void ClinicDatabase::migrate(const QString &folder)
{
    const int newest = newestMigration(folder);
    if (version() > newest) {
        fail(tr("It was made by a newer version of Pamphlet. Nothing in it was changed. Install that version, or a "
                "newer one."));
    }
    while (version() < newest) {
        applyNext(folder);
    }
}

void ClinicDatabase::applyNext(const QString &folder)
{
    Transaction transaction(*this);
    const int number = version() + 1; // read again: another program may have migrated while this one waited
    QFile migration(migrationFile(folder, number));
    if (!migration.open(QIODevice::ReadOnly)) {
        return;
    }
    for (const QString &statement : statementsOf(QString::fromUtf8(migration.readAll()))) {
        execute(statement);
    }
    setHeader(number);
    transaction.commit();
}

void ClinicDatabase::setHeader(int version)
{
    // A pragma takes no bound values.
    rows(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    rows(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

void ClinicDatabase::run(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(query.lastError());
    }
    for (const QVariant &value : values) {
        query.addBindValue(stored(value));
    }
    if (!query.exec()) {
        fail(query.lastError());
    }
}

void ClinicDatabase::fail(const QString &message) const
{
    throw ClinicError(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(m_file), message));
}

void ClinicDatabase::fail(const QSqlError &error) const
{
    switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte is the kind, the rest says more
    case Full:
        fail(tr("The disk is full. What was saved before is safe. Make room on the disk, then try again."));
    case Busy:
    case Locked:
        fail(tr("Another program is using it. Close that program, then try again."));
    case ReadOnly:
    case CannotOpen:
        fail(tr("It cannot be written. Check that you may write to the file and to its folder."));
    case IoError:
        fail(tr("The disk reports an error. Check the disk and make a backup copy, then try again."));
    case Corrupt:
    case NotADatabase:
        fail(tr("It is damaged. Put back a backup copy, or move this file away to start afresh."));
    default:
        fail(tr("It could not be used (%1). Try again; if that does not help, start Pamphlet anew.").arg(error.text()));
    }
}

} // namespace pamphlet
