#pragma once

#include "article/tool.h"
#include "handout/handout.h"

namespace pamphlet {

class Library;

// The pages to fill in that the articles of a handout call for, each once. What the library does not have is left out,
// and named in `missing`.
QList<ToolSummary> toolsOf(const Library &library, const QList<HandoutItem> &items, QStringList *missing = nullptr);

} // namespace pamphlet
