#pragma once

#include "input/diagnostics.h"

#include <QByteArray>

namespace pamphlet {

// Refuses pictures that are not what their name says, that could run or fetch something, that would take the time or
// memory of the reader, or that hold words.
class PictureChecks {
public:
    static constexpr qint64 maximumSvgSize = 60LL * 1024; // bytes
    static constexpr qint64 maximumUnfolded = 100'000; // elements of an SVG picture, each counted whenever it is used
    static constexpr qint64 maximumPoints = 40'000'000; // of any other picture
    static constexpr qint64 maximumSize = 4LL * 1024 * 1024; // bytes, any picture

    // Danger and wrong formats are fatal: such a picture never enters a library. Style rules are errors.
    static void check(const QString &file, const QByteArray &bytes, Diagnostics &diagnostics);
    // Whether there is nothing fatal: for what comes from a library that somebody else may have made.
    static bool isSafe(const QString &file, const QByteArray &bytes);
    static QByteArray mimeType(const QString &name);
};

} // namespace pamphlet
