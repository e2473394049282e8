#include "handout/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace pamphlet {

namespace {

// On a full disk the first write may take a part without a reason; only the next one tells it.
bool writeAll(QSaveFile &file, QByteArrayView rest)
{
    while (!rest.isEmpty()) {
        const qint64 written = file.write(rest.data(), rest.size());
        if (written <= 0) {
            return false;
        }
        rest = rest.sliced(written);
    }
    return file.flush();
}

} // namespace

QString saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && writeAll(file, bytes) && file.commit()) {
        return {};
    }
    return QCoreApplication::translate(
        "savefile", "%1 could not be saved: %2. What was there before is untouched; choose another place.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace pamphlet
