#pragma once

#include <QByteArray>
#include <QString>

namespace pamphlet {

// Writes `bytes` to `path`; an older file there stays as it was until everything is written. Empty when done, else why
// not, naming the file.
QString saveFile(const QString &path, const QByteArray &bytes);

} // namespace pamphlet
