#include "handout/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace pamphlet {

QString saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Flushed by hand, since commit() does not say why its last bytes found no room.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
        && file.commit()) {
        return {};
    }
    return QCoreApplication::translate(
        "savefile", "%1 could not be saved: %2. What was there before is untouched; choose another place.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace pamphlet
