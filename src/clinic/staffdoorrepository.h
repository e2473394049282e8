#pragma once

#include "clinic/staffdoor.h"

namespace pamphlet {

class ClinicDatabase;

// What opens the staff door, and the wrong tries at it. Thread: that of the database. Errors are thrown as ClinicError.
class StaffDoorRepository {
public:
    explicit StaffDoorRepository(ClinicDatabase &database);

    StaffDoor state() const;

private:
    ClinicDatabase &m_database;
};

} // namespace pamphlet
