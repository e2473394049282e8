#include "viewer/drawnpicture.h"

#include "library/picturechecks.h"

#include <QBuffer>
#include <QImageReader>

namespace pamphlet {

QPixmap drawnPicture(const QString &name, const QByteArray &bytes, QSize size, qreal pixelRatio)
{
    if (size.isEmpty() || bytes.isEmpty() || !PictureChecks::isSafe(name, bytes)) {
        return {};
    }
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setScaledSize(reader.size().scaled((QSizeF(size) * pixelRatio).toSize(), Qt::KeepAspectRatio));
    QPixmap pixmap = QPixmap::fromImage(reader.read());
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

} // namespace pamphlet
