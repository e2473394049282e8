#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace pamphlet {

// Writes `text` with the painter's font and pen into as many lines as `area` has room for; what is left over ends the
// last one in "…". Returns the height that it took.
int paintText(QPainter &painter, const QRect &area, const QString &text, Qt::LayoutDirection direction);

} // namespace pamphlet
