#include "viewer/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace pamphlet {

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'…') * 3, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const bool oneLine = fontMetrics().horizontalAdvance(text()) <= area.width();
    const QRect wrapped = fontMetrics().boundingRect(area, Qt::TextWordWrap, text());
    const bool fits = oneLine || (wrapped.height() <= area.height() && wrapped.width() <= area.width());
    const QString shown = fits ? text() : fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    setToolTip(fits ? QString() : text());
    const int flags = int(alignment()) | (oneLine ? 0 : int(Qt::TextWordWrap));
    style()->drawItemText(&painter, area, flags, palette(), isEnabled(), shown, foregroundRole());
}

} // namespace pamphlet
