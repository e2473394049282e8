#pragma once

#include <QByteArray>
#include <QPixmap>
#include <QString>

namespace pamphlet {

// A picture of a library or a clinic, such as "hero.svg": as large as it fits into `size` (logical pixels). It is
// checked again, as when its library was built, since a library may have been made by hand; null when it is not sound.
QPixmap drawnPicture(const QString &name, const QByteArray &bytes, QSize size, qreal pixelRatio);

} // namespace pamphlet
