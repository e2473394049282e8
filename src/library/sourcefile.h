#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pamphlet {

// The bytes of a file of a source folder, or nothing after reporting why as fatal. Never reads more than `limit` bytes.
std::optional<QByteArray> readSourceFile(const QString &path, qint64 limit, Diagnostics &diagnostics);

} // namespace pamphlet
