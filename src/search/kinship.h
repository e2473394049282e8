#pragma once

#include <QString>

namespace pamphlet {

// How likely two words, folded, are of one family, such as "gouty" and "gout" or "hypertyrosinemia" and "tyrosinemia",
// 0 (not at all) to 1: they begin alike, end alike, or share a long part.
double kinship(const QString &one, const QString &other);

} // namespace pamphlet
