#include "clinic/staffdoorrepository.h"

#include "clinic/clinicdatabase.h"

namespace pamphlet {

StaffDoorRepository::StaffDoorRepository(ClinicDatabase &database)
    : m_database(database)
{
}

StaffDoor StaffDoorRepository::state() const
{
    StaffDoor door;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT kind FROM staff_key"))) {
        const bool isPin = row.value(0).toString() == QLatin1String("pin");
        (isPin ? door.hasPin : door.hasKeyFile) = true;
    }
    return door;
}

} // namespace pamphlet
