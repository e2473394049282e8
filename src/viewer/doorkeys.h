#pragma once

#include "clinic/answer.h"
#include "clinic/staffdoor.h"
#include "clinic/staffkey.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace pamphlet {

class ClinicStore;

// What opens the staff door, as it is stored, and who tries it. Every answer brings changed(), or failed() when the
// store could not do it: then nothing else follows.
class DoorKeys : public QObject {
    Q_OBJECT

public:
    enum class Found { NoKey, WrongKey, RightKey };
    // Not called any more once the `context` that is given with it has gone.
    using Tried = std::function<void(bool opened)>;
    using Looked = std::function<void(Found found)>;
    using Done = std::function<void()>;
    using Volumes = std::function<QStringList()>;

    explicit DoorKeys(ClinicStore &store, QObject *parent = nullptr);

    // As last answered; before the first answer isKnown() is false.
    const StaffDoor &door() const { return m_door; }
    bool isKnown() const { return m_known; }
    void load();

    void tryPin(const StaffSecret &pin, QObject *context, const Tried &then);
    // Looks for key files on USB sticks and tries them.
    void tryKeyFiles(QObject *context, const Looked &then);
    // In place of the PIN before; whether it may be set says StaffPin.
    void setPin(const StaffSecret &pin, QObject *context, const Done &then);
    // Writes a new key to `path`. It opens the door from then on, and the key file before does no more.
    void makeKeyFile(const QString &path, QObject *context, const Done &then);
    // No key file opens the door any more.
    void removeKeyFile(QObject *context, const Done &then);

    // Where to look for key files; asked in another thread.
    void setVolumes(const Volumes &volumes) { m_volumes = volumes; }

Q_SIGNALS:
    void changed(); // door()
    void failed(const QString &message);

private:
    void take(const StaffDoor &door);
    void follow(const Answer<StaffDoor> &answer, QObject *context, const Done &then);
    void tryKey(const StaffKey &key, QObject *context, const Tried &then);
    void tryNext(QList<StaffSecret> keys, QObject *context, const Looked &then);

    ClinicStore &m_store;
    Volumes m_volumes;
    StaffDoor m_door;
    bool m_known = false;
};

} // namespace pamphlet
