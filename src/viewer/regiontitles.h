#pragma once

#include <QString>

namespace pamphlet {

// What a region of the body map is called on the screen, such as "Low back" for "low-back".
QString regionTitle(const QString &region);

} // namespace pamphlet
