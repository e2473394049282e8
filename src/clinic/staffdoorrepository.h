#pragma once

#include "clinic/staffdoor.h"
#include "clinic/staffkey.h"

#include <QDateTime>

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// What opens the staff door, and the wrong tries at it. Thread: that of the database. Errors are thrown as ClinicError.
//
// After five wrong PINs the door makes everybody wait: 30 seconds, twice as long after each further one, at most an
// hour. A key that cannot be guessed, as that in a file, is neither counted nor held up: else a child at the digits
// could keep staff out.
class StaffDoorRepository {
public:
    using Clock = std::function<QDateTime()>;
    // Whether a secret fits a stored hash.
    using Check = std::function<bool(const StaffSecret &, const QString &)>;

    explicit StaffDoorRepository(
        ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc, Check check = &StaffSecret::fits);

    // When the clock was turned back since the last wrong try, its wait begins anew.
    StaffDoor state();
    // Whether the key opens the door; the wrong tries are forgotten then. While one has to wait no PIN does. A PIN is
    // stored as a wrong one before it is looked at, so that ending the program in between gives no free try; when that
    // cannot be stored, it is not looked at.
    bool tryKey(const StaffKey &key);
    // In place of the one of that kind; forgets the wrong tries. A PIN must be one that StaffPin allows.
    void setKey(const StaffKey &key);
    // Whether there was one. With the PIN go the wrong tries.
    bool removeKey(StaffKey::Kind kind);

private:
    struct Failures {
        int times = 0;
        QDateTime lastAt;
    };

    QString hashOf(StaffKey::Kind kind) const;
    Failures failures() const;
    int waitSeconds(const Failures &failures) const;
    bool countTry();
    bool isRight(const StaffKey &key, const QString &hash, const Failures &before);
    void store(const Failures &failures);
    void forgetFailures();

    ClinicDatabase &m_database;
    Clock m_clock;
    Check m_check;
};

} // namespace pamphlet
