#include "viewer/keyfiles.h"

#include "handout/savefile.h"

#include <QDir>
#include <QStorageInfo>

#include <cstring>

namespace pamphlet::KeyFiles {

namespace {

constexpr qsizetype mostKeys = 8; // each takes a moment to try

StaffSecret keyIn(const QString &path)
{
    char bytes[StaffSecret::randomSize];
    QFile file(path);
    StaffSecret key;
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.read(bytes, sizeof bytes) == sizeof bytes) {
        key = StaffSecret::fromBytes(QByteArrayView(bytes, sizeof bytes)); // any byte may be a zero
    }
    explicit_bzero(bytes, sizeof bytes);
    return key;
}

} // namespace

QStringList removableVolumes()
{
    QStringList folders;
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes()) {
        const QString root = volume.rootPath() + QLatin1Char('/');
        if (volume.isReady()
            && (root.startsWith(QLatin1String("/media/")) || root.startsWith(QLatin1String("/run/media/"))
                || root.startsWith(QLatin1String("/mnt/")))) {
            folders.append(volume.rootPath());
        }
    }
    return folders;
}

QList<StaffSecret> keysIn(const QStringList &folders)
{
    QList<StaffSecret> keys;
    for (const QString &folder : folders) {
        for (const QFileInfo &file :
            QDir(folder).entryInfoList({QStringLiteral("*.key")}, QDir::Files | QDir::NoSymLinks | QDir::Readable)) {
            if (file.size() != StaffSecret::randomSize || keys.size() == mostKeys) {
                continue;
            }
            if (const StaffSecret key = keyIn(file.filePath()); key.size() > 0) {
                keys.append(key);
            }
        }
    }
    return keys;
}

QString write(const StaffSecret &key, const QString &path)
{
    QString problem = saveFile(path, QByteArray::fromRawData(key.bytes().data(), key.size()));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner); // where the stick knows of owners
    return problem;
}

} // namespace pamphlet::KeyFiles
