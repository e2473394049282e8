#include "article/prose.h"

#include <algorithm>

namespace pamphlet {

SourcePlace TextBlock::placeOf(qsizetype offset) const
{
    auto span = std::upper_bound(
        spans.begin(), spans.end(), offset, [](qsizetype at, const Span &s) { return at < s.offset; });
    if (span == spans.begin()) {
        return spans.isEmpty() ? SourcePlace() : spans.first().place;
    }
    --span;
    return {span->place.line, span->place.column + int(offset - span->offset)};
}

QString Prose::headingAbove(qsizetype block) const
{
    for (qsizetype i = std::min(block, blocks.size()) - 1; i >= 0; --i) {
        if (blocks[i].isHeading()) {
            return blocks[i].text;
        }
    }
    return {};
}

} // namespace pamphlet
