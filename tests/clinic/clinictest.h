#pragma once

#include "clinic/answer.h"
#include "clinic/clinicdatabase.h"
#include "clinic/sampleversion.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>

namespace clinictest {

// The message of the ClinicError that `job` throws; empty when it throws none.
inline QString errorOf(const std::function<void()> &job)
{
    return pamphlet::attempt(job).error;
}

// Runs the event loop until the answer is there.
template <typename T> pamphlet::Outcome<T> outcomeOf(const pamphlet::Answer<T> &answer)
{
    QFutureWatcher<pamphlet::Outcome<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(answer);
    if (finished.isEmpty() && !finished.wait(60'000)) {
        return {{}, QStringLiteral("no answer within a minute")};
    }
    return answer.isCanceled() ? pamphlet::Outcome<T>{{}, QStringLiteral("cancelled")} : answer.result();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Runs statements on a database file without any help of the code under test.
inline bool runPlainSql(const QString &path, const QStringList &statements)
{
    bool ok = true;
    {
        QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        plain.setDatabaseName(path);
        ok = plain.open();
        for (const QString &statement : statements) {
            ok = ok && QSqlQuery(plain).exec(statement);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    return ok;
}

inline int numberFrom(pamphlet::ClinicDatabase &database, const QString &sql)
{
    return database.rows(sql).constFirst().value(0).toInt();
}

} // namespace clinictest
