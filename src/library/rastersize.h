#pragma once

#include <QByteArray>
#include <QSize>

namespace pamphlet {

// Width and height that a PNG, JPEG or WebP picture claims in its first bytes, in points: what a program sets memory
// aside for before it looks at the rest. Invalid when none can be found; such a picture cannot be shown at all.
QSize rasterSize(const QByteArray &bytes);

} // namespace pamphlet
