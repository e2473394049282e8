#pragma once

#include "article/tool.h"
#include "input/diagnostics.h"

#include <QByteArray>

namespace pamphlet {

// Reads the YAML of one tool. Pure computation; may be used on any thread.
class ToolReader {
public:
    // No more than this fits on one page in any way.
    static constexpr int maximumRows = 24; // of a table; also lines, and items of a checklist or of fields
    static constexpr int maximumColumns = 10;
    static constexpr int maximumBlocks = 16;

    // What is unusable (not UTF-8, broken YAML, no title) is reported as fatal and the tool must then not be used; a
    // block that breaks a rule is reported as an error and left out.
    static Tool read(
        const QByteArray &yaml, const QString &id, const QString &lang, const QString &file, Diagnostics &diagnostics);
};

} // namespace pamphlet
