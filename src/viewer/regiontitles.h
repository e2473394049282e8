#pragma once

#include <QString>

namespace pamphlet {

// What people call a region of the body map: "Low back" for "low-back". The id itself for one that is not known.
QString regionTitle(const QString &id);

} // namespace pamphlet
