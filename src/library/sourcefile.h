#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pamphlet {

class Diagnostics;

// The bytes of a source file, or nothing after reporting why. Never reads more than `limit` bytes.
std::optional<QByteArray> readFile(const QString &path, qint64 limit, Diagnostics &found);

} // namespace pamphlet
