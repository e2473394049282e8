#pragma once

#include "clinic/staffdoor.h"

#include <QObject>

namespace pamphlet {

class ClinicStore;

// What opens the staff door, as it is stored.
class DoorKeys : public QObject {
    Q_OBJECT

public:
    explicit DoorKeys(ClinicStore &store, QObject *parent = nullptr);

    // As last answered; before the first answer isKnown() is false.
    const StaffDoor &door() const { return m_door; }
    bool isKnown() const { return m_known; }
    void load();

Q_SIGNALS:
    void changed(); // door()
    void failed(const QString &message);

private:
    ClinicStore &m_store;
    StaffDoor m_door;
    bool m_known = false;
};

} // namespace pamphlet
