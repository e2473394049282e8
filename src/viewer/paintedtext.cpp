#include "viewer/paintedtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace pamphlet {

int paintText(QPainter &painter, const QRect &area, const QString &text, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(painter.font());
    const Qt::Alignment alignment
        = Qt::AlignVCenter | Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    int top = area.top();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        const bool last = top + 2 * metrics.lineSpacing() > area.bottom() + 1;
        const QString part = last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width())
                                  : text.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QRect(area.left(), top, area.width(), metrics.lineSpacing()), int(alignment), part);
        top += metrics.lineSpacing();
        if (last) {
            break;
        }
    }
    layout.endLayout();
    return top - area.top();
}

} // namespace pamphlet
