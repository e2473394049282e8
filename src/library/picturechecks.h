#pragma once

#include "input/diagnostics.h"

#include <QByteArray>

namespace pamphlet {

// Refuses pictures that are not what their name says, that could run or fetch something, or that hold words.
class PictureChecks {
public:
    static constexpr qint64 maximumSvgSize = 60 * 1024; // bytes
    static constexpr qint64 maximumSize = 4 * 1024 * 1024; // bytes, any picture

    // Danger and wrong formats are fatal: such a picture never enters a library. Style rules are errors.
    static void check(const QString &file, const QByteArray &bytes, Diagnostics &diagnostics);
    static QByteArray mimeType(const QString &name);
};

} // namespace pamphlet
