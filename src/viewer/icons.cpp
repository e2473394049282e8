#include "viewer/icons.h"

#include <QFile>
#include <QPainter>
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

QByteArray colored(QByteArray svg, const QColor &color)
{
    return svg.replace("currentColor", color.name().toLatin1());
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
    const QByteArray svg = resource(QStringLiteral(":/pamphlet/icons/%1.svg").arg(name));
    Q_ASSERT_X(!svg.isEmpty(), "Icons::control", qPrintable(name));
    QIcon icon;
    for (const int size : {22, 48}) { // as in viewer.qss, and at twice the text size or pixel density
        icon.addPixmap(draw(colored(svg, color), {size, size}, 1));
    }
    return icon;
}

bool hasTopic(const QString &name)
{
    return QFile::exists(topicPath(name));
}

QPixmap topic(const QString &name, const QColor &color, QSize size, qreal pixelRatio)
{
    const QByteArray svg = resource(hasTopic(name) ? topicPath(name) : QStringLiteral(":/pamphlet/icons/handout.svg"));
    return draw(colored(svg, color), size, pixelRatio);
}

QString besideIcon(const QString &words)
{
    return QChar(0x2009) + words;
}

} // namespace pamphlet::Icons
