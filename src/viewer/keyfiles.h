#pragma once

#include "clinic/staffsecret.h"

#include <QList>
#include <QStringList>

namespace pamphlet {

// The key of the staff door as a file on a USB stick. Reads disks: not for the GUI thread.
namespace KeyFiles {

// The name that is proposed. Any name with this ending is found.
inline QString fileName()
{
    return QStringLiteral("pamphlet.key");
}

// The top folders of USB sticks and the like: what is mounted where desktops put them.
QStringList removableVolumes();
// What could be a key in these folders, without those below them.
QList<StaffSecret> keysIn(const QStringList &folders);
// Writes the key to `path`; empty when done, else why not.
QString write(const StaffSecret &key, const QString &path);

} // namespace KeyFiles

} // namespace pamphlet
