#include "library/librarydigest.h"

#include "library/sqlitefile.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

namespace pamphlet {

namespace {

bool addRows(const SqliteFile &file, const QString &statement, QCryptographicHash &hash)
{
    QSqlQuery query = file.query();
    if (!query.exec(statement)) {
        return false;
    }
    const int columns = query.record().count();
    while (query.next()) {
        for (int i = 0; i < columns; ++i) {
            const QByteArray value = query.value(i).toByteArray();
            hash.addData(QByteArray::number(value.size()) + ':');
            hash.addData(value);
        }
    }
    return !query.lastError().isValid();
}

// The columns of a table; texts as the bytes they are stored as, which spares turning them into UTF-16 and back.
QString columnsOf(const SqliteFile &file, const QString &table)
{
    QSqlQuery query = file.query();
    query.prepare(QStringLiteral("SELECT name, type FROM pragma_table_info(?)"));
    query.addBindValue(table);
    query.exec();
    QStringList columns;
    while (query.next()) {
        const bool isText = query.value(1).toString() == QLatin1String("TEXT");
        columns.append((isText ? QStringLiteral("CAST(\"%1\" AS BLOB)") : QStringLiteral("\"%1\""))
                           .arg(query.value(0).toString()));
    }
    return columns.join(QStringLiteral(", "));
}

} // namespace

QByteArray libraryDigest(const SqliteFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QSqlQuery tables = file.query();
    if (!addRows(file, QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"), hash)
        || !tables.exec(QStringLiteral(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name"))) {
        return {};
    }
    while (tables.next()) {
        const QString name = tables.value(0).toString();
        const QString but = name == QLatin1String("setting") ? QStringLiteral(" WHERE name <> 'digest'") : QString();
        if (!addRows(file, QStringLiteral("SELECT %1 FROM \"%2\"%3").arg(columnsOf(file, name), name, but), hash)) {
            return {};
        }
    }
    return hash.result().toHex();
}

} // namespace pamphlet
