#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace pamphlet::Icons {

QIcon application();
// A control icon of resources/icons in a colour.
QIcon control(const QString &name, const QColor &color);
// A subject icon of Health Icons such as "body/head"; a plain sheet when there is none of that name.
QPixmap topic(const QString &name, const QColor &color, QSize size, qreal pixelRatio);
bool hasTopic(const QString &name);

// The words of a button with an icon: a little air between them.
QString besideIcon(const QString &words);

} // namespace pamphlet::Icons
