#include "viewer/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pamphlet::Icons {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap draw(const QByteArray &svg, QSize size, qreal pixelRatio)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) {
        return {};
    }
    const QSizeF fitted = QSizeF(renderer.defaultSize()).scaled(size, Qt::KeepAspectRatio);
    QPixmap pixmap((fitted * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), fitted));
    return pixmap;
}

// The same picture each time that it is asked for: of one that is drawn anew, Qt would keep its sizes once more.
QPixmap drawn(const QString &path, const QColor &color, QSize size, qreal pixelRatio)
{
    const QString key
        = QStringLiteral("%1 %2 %3x%4 %5").arg(path, color.name()).arg(size.width()).arg(size.height()).arg(pixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const QByteArray svg = resource(path).replace("currentColor", color.name().toLatin1());
        Q_ASSERT_X(!svg.isEmpty(), "Icons", qPrintable(path));
        pixmap = draw(svg, size, pixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QString topicPath(const QString &name)
{
    return QStringLiteral(":/pamphlet/topics/%1.svg").arg(name);
}

} // namespace

QIcon application()
{
    return QIcon(QStringLiteral(":/pamphlet/icons/app/pamphlet.svg"));
}

QIcon control(const QString &name, const QColor &color)
{
    const QString path = QStringLiteral(":/pamphlet/icons/%1.svg").arg(name);
    QIcon icon;
    for (const int size : {22, 48}) { // as in viewer.qss, and at twice the text size or pixel density
        icon.addPixmap(drawn(path, color, {size, size}, 1));
    }
    return icon;
}

bool hasTopic(const QString &name)
{
    return QFile::exists(topicPath(name));
}

QPixmap topic(const QString &name, const QColor &color, QSize size, qreal pixelRatio)
{
    const QString path = hasTopic(name) ? topicPath(name) : QStringLiteral(":/pamphlet/icons/handout.svg");
    return drawn(path, color, size, pixelRatio);
}

QString besideIcon(const QString &words)
{
    return QChar(0x2009) + words;
}

} // namespace pamphlet::Icons
