#include "clinic/staffdoorrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"
#include "clinic/staffpin.h"
#include "clinic/transaction.h"

#include <QUuid>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int freeTries = 5;
constexpr int firstWait = 30; // seconds
constexpr int longestWait = 3600;

QString nameOf(StaffKey::Kind kind)
{
    return kind == StaffKey::Kind::Pin ? QStringLiteral("pin") : QStringLiteral("file");
}

int waitAfter(int times)
{
    if (times < freeTries) {
        return 0;
    }
    constexpr int enough = 10; // doublings are beyond the longest wait
    return std::min(firstWait << std::min(times - freeTries, enough), longestWait);
}

} // namespace

StaffDoorRepository::StaffDoorRepository(ClinicDatabase &database, Clock clock, Check check)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_check(std::move(check))
{
}

StaffDoor StaffDoorRepository::state()
{
    Failures failed = failures();
    if (failed.times > 0 && (!failed.lastAt.isValid() || failed.lastAt > m_clock())) {
        failed.lastAt = m_clock();
        attempt([&] { store(failed); }); // on a full disk the wait is told all the same
    }
    StaffDoor door;
    door.hasPin = !hashOf(StaffKey::Kind::Pin).isEmpty();
    door.hasKeyFile = !hashOf(StaffKey::Kind::File).isEmpty();
    door.waitSeconds = waitSeconds(failed);
    door.triesLeft = door.waitSeconds > 0 ? 0 : std::max(1, freeTries - failed.times);
    return door;
}

bool StaffDoorRepository::tryKey(const StaffKey &key)
{
    const QString hash = hashOf(key.kind);
    const bool counted = key.kind == StaffKey::Kind::Pin;
    const Failures before = counted ? failures() : Failures();
    if (hash.isEmpty() || (counted && !countTry()) || !isRight(key, hash, before)) {
        return false;
    }
    attempt([this] { forgetFailures(); }); // staff are let in also when the disk is full
    return true;
}

// What could not be looked at, for want of memory, was no wrong try.
bool StaffDoorRepository::isRight(const StaffKey &key, const QString &hash, const Failures &before)
{
    try {
        return m_check(key.secret, hash);
    } catch (const ClinicError &) {
        if (key.kind == StaffKey::Kind::Pin) {
            attempt([&] { before.times > 0 ? store(before) : forgetFailures(); });
        }
        throw;
    }
}

void StaffDoorRepository::setKey(const StaffKey &key)
{
    if (const QString problem = StaffPin::problem(key.secret); key.kind == StaffKey::Kind::Pin && !problem.isEmpty()) {
        throw ClinicError(problem);
    }
    const QString hash = key.secret.hash(); // takes its time: before others have to wait for the database
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("DELETE FROM staff_key WHERE kind = ?"), {nameOf(key.kind)});
    m_database.execute(QStringLiteral("INSERT INTO staff_key (id, kind, secret, made_at) VALUES (?, ?, ?, ?)"),
        {QUuid::createUuid(), nameOf(key.kind), hash, m_clock()});
    forgetFailures();
    transaction.commit();
}

bool StaffDoorRepository::removeKey(StaffKey::Kind kind)
{
    Transaction transaction(m_database);
    const int removed = m_database.execute(QStringLiteral("DELETE FROM staff_key WHERE kind = ?"), {nameOf(kind)});
    if (kind == StaffKey::Kind::Pin) {
        forgetFailures();
    }
    transaction.commit();
    return removed > 0;
}

// Counts a try that is about to be made; false when one has to wait.
bool StaffDoorRepository::countTry()
{
    Transaction transaction(m_database);
    if (state().waitSeconds > 0) {
        return false;
    }
    store({failures().times + 1, m_clock()});
    transaction.commit();
    return true;
}

QString StaffDoorRepository::hashOf(StaffKey::Kind kind) const
{
    const auto rows = m_database.rows(QStringLiteral("SELECT secret FROM staff_key WHERE kind = ?"), {nameOf(kind)});
    return rows.isEmpty() ? QString() : rows.constFirst().value(0).toString();
}

StaffDoorRepository::Failures StaffDoorRepository::failures() const
{
    const auto rows = m_database.rows(QStringLiteral("SELECT times, last_at FROM door_failure"));
    if (rows.isEmpty()) {
        return {};
    }
    const QSqlRecord &row = rows.constFirst();
    return {row.value(0).toInt(), QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs)};
}

int StaffDoorRepository::waitSeconds(const Failures &failures) const
{
    const qint64 left = waitAfter(failures.times) * 1000LL - failures.lastAt.msecsTo(m_clock());
    return failures.times > 0 && left > 0 ? int((left + 999) / 1000) : 0;
}

void StaffDoorRepository::store(const Failures &failures)
{
    m_database.execute(
        QStringLiteral("INSERT INTO door_failure (id, times, last_at) VALUES (1, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET times = excluded.times, last_at = excluded.last_at"),
        {failures.times, failures.lastAt});
}

void StaffDoorRepository::forgetFailures()
{
    m_database.execute(QStringLiteral("DELETE FROM door_failure"));
}

} // namespace pamphlet
