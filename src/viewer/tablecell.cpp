#include "viewer/tablecell.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;

} // namespace

void TableCell::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Appearance &appearance)
{
    const Theme &theme = appearance.theme();
    const QRect &cell = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter.fillRect(cell, theme.color(chosen ? u"pale"_s : u"card"_s));
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.color(u"line"_s));
    if (chosen) {
        painter.fillRect(cell.left(), cell.top(), cell.width(), 2, theme.color(u"focus"_s));
        painter.fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, theme.color(u"focus"_s));
    }
}

void TableCell::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
    QFont::Weight weight, const Appearance &appearance)
{
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    painter.setFont(CardText::font(appearance.scaled(16), weight));
    painter.setPen(appearance.theme().color(u"ink"_s));
    const QString fitting = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), fitting);
}

void TableCell::paintPill(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
    const PillColors &colors, const Appearance &appearance)
{
    const Theme &theme = appearance.theme();
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    painter.setFont(CardText::font(appearance.scaled(14), QFont::DemiBold));
    const QFontMetrics metrics(painter.font());
    const int height = metrics.height() + 6;
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, area.width() - height);
    const QSize size(std::min(area.width(), metrics.horizontalAdvance(fitting) + height), height);
    const QRect pill = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, area);
    painter.setPen(theme.color(colors.line));
    painter.setBrush(theme.color(colors.ground));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter.setPen(theme.color(colors.ink));
    painter.drawText(pill, Qt::AlignCenter, fitting);
}

} // namespace pamphlet
