#include "library/librarychecks.h"

#include "library/sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSqlError>
#include <QVariant>
#include <QtEndian>

namespace pamphlet {

namespace {

// Layout of an SQLite file's first 100 bytes: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qint64 headerSize = 100;
constexpr int pageSizeOffset = 16;
constexpr int pageCountOffset = 28;
constexpr int userVersionOffset = 60;
constexpr int applicationIdOffset = 68;
constexpr quint32 applicationId = 0x50414D50; // "PAMP"
constexpr quint32 knownFormat = 3; // as in resources/library/schema.sql

// The parts of a database by their names, and how they were made.
using Schema = QMap<QString, QString>;

// Nothing when it cannot be read, with the reason in `error`.
std::optional<Schema> schemaOf(const SqliteFile &file, QString &error)
{
    constexpr qsizetype mostParts = 100;
    QSqlQuery query = file.query();
    bool ok = query.exec(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    Schema schema;
    while (ok && query.next() && schema.size() < mostParts) {
        const QString name = QStringLiteral("the %1 \"%2\"").arg(query.value(0).toString(), query.value(1).toString());
        schema.insert(name, query.value(2).toString() + u' ' + query.value(3).toString());
    }
    ok = ok && !query.lastError().isValid();
    error = query.lastError().databaseText();
    return ok ? std::optional(schema) : std::nullopt;
}

// As this program makes them.
Schema wantedSchema()
{
    QFile script(QStringLiteral(":/pamphlet/library/schema.sql"));
    SqliteFile file(QStringLiteral(":memory:"), SqliteFile::Mode::Create);
    QString error;
    if (!script.open(QIODevice::ReadOnly) || !file.runScript(QString::fromUtf8(script.readAll()))) {
        qFatal("The schema of a library cannot be made: %s", qPrintable(file.errorText()));
    }
    return schemaOf(file, error).value_or(Schema());
}

QString difference(const Schema &wanted, const Schema &found)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (!found.contains(it.key())) {
            return it.key() + QStringLiteral(" is missing");
        }
        if (found.value(it.key()) != it.value()) {
            return it.key() + QStringLiteral(" is not that of a library");
        }
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!wanted.contains(it.key())) {
            return it.key().left(80) + QStringLiteral(" does not belong into a library");
        }
    }
    return {};
}

} // namespace

QString LibraryChecks::headerProblem(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return QStringLiteral("there is no such file");
    }
    if (!info.isFile()) { // a pipe would be waited for
        return QStringLiteral("is not a file; give the name of a library file");
    }
    QFile file(path);
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

QString LibraryChecks::schemaProblem(const SqliteFile &file)
{
    static const Schema wanted = wantedSchema();
    QString error;
    const std::optional<Schema> found = schemaOf(file, error);
    if (!found) {
        return QStringLiteral("is damaged: %1; copy it again").arg(error);
    }
    const QString strange = difference(wanted, *found);
    return strange.isEmpty()
        ? QString()
        : QStringLiteral("is damaged, or was made by somebody who means harm: %1; get it again from a place you trust")
              .arg(strange);
}

} // namespace pamphlet
