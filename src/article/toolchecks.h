#pragma once

#include "article/tool.h"
#include "input/diagnostics.h"

namespace pamphlet {

// The rules that a page to fill in must keep beyond being readable: it fits on one page, and asks for no name.
class ToolChecks {
public:
    // Points from top to bottom that are there on both A4 and Letter within the margins of a handout.
    static constexpr double pageHeight = 692;

    static void check(const Tool &tool, const QString &file, Diagnostics &diagnostics);
    // About how high the printed page is, in points, with the lengths of resources/style/tool.css; rather more than
    // less.
    static double height(const Tool &tool);
};

} // namespace pamphlet
