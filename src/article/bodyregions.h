#pragma once

#include <QStringList>

namespace pamphlet {

// Ids of the regions of the body map, from head to foot: what `body` in an article or a topic may name.
const QStringList &bodyRegions();

} // namespace pamphlet
