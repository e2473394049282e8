#include "clinic/datafolder.h"

#include "clinic/outcome.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace pamphlet::DataFolder {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

[[noreturn]] void refuse(const QString &folder)
{
    throw ClinicError(QCoreApplication::translate("pamphlet::DataFolder",
        "The folder %1 cannot be created. Check that the place exists and that you may write to it, "
        "or set PAMPHLET_HOME to another folder.")
                          .arg(QDir::toNativeSeparators(folder)));
}

} // namespace

QString path()
{
    const QString home = qEnvironmentVariable("PAMPHLET_HOME");
    if (home.isEmpty()) {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    }
    return QDir::cleanPath(QDir(home).absoluteFilePath(QStringLiteral("data")));
}

void create(const QString &folder)
{
    // The parents belong to the user's usual places; only the last folder is ours to lock.
    if (!QDir().mkpath(QFileInfo(folder).absolutePath())) {
        refuse(folder);
    }
    if (!QDir().mkdir(folder, ownerOnly) && !QFileInfo(folder).isDir()) {
        refuse(folder);
    }
    QFile::setPermissions(folder, ownerOnly); // a file system without permissions cannot do this: still usable
}

} // namespace pamphlet::DataFolder
