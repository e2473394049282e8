#include "viewer/drawnpicture.h"

#include "library/picturechecks.h"

#include <QBuffer>
#include <QImageReader>

namespace pamphlet {

namespace {

bool isSound(const QString &name, const QByteArray &bytes)
{
    Diagnostics found;
    PictureChecks::check(name, bytes, found);
    return !bytes.isEmpty() && bytes.size() <= PictureChecks::maximumSize && !found.hasFatal();
}

} // namespace

QPixmap drawnPicture(const QString &name, const QByteArray &bytes, QSize size, qreal pixelRatio)
{
    if (size.isEmpty() || !isSound(name, bytes)) {
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
