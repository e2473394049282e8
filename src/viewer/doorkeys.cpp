#include "viewer/doorkeys.h"

#include "clinic/clinicstore.h"

namespace pamphlet {

DoorKeys::DoorKeys(ClinicStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void DoorKeys::load()
{
    whenAnswered(m_store.staffDoor(), this, [this](const Outcome<StaffDoor> &outcome) {
        if (outcome.ok()) {
            m_known = true;
            m_door = outcome.value;
            Q_EMIT changed();
        } else {
            Q_EMIT failed(outcome.error);
        }
    });
}

} // namespace pamphlet
