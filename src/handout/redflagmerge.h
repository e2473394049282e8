#pragma once

#include "article/article.h"

namespace pamphlet {

// The red flags of all articles, each once: groups with the same heading become one, in the order in which they are
// first met. Within a group the same text is kept once. A reason that stands in a more urgent group is not repeated in
// a later one.
QList<RedFlagGroup> mergeRedFlags(const QList<Article> &articles);

} // namespace pamphlet
