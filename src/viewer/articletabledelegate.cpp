#include "viewer/articletabledelegate.h"

#include "viewer/appearance.h"
#include "viewer/articletablemodel.h"
#include "viewer/cardtext.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;

struct PillColors {
    QString ground;
    QString line;
    QString ink;
};

PillColors colorsOf(SignOff state)
{
    switch (state) {
    case SignOff::Done:
        return {u"leaf"_s, u"leaf-line"_s, u"ink"_s};
    case SignOff::NotYet:
        return {u"amber"_s, u"amber-ink"_s, u"amber-ink"_s};
    case SignOff::Changed:
    case SignOff::Overdue:
        break;
    }
    return {u"red"_s, u"red-line"_s, u"red-ink"_s};
}

} // namespace

ArticleTableDelegate::ArticleTableDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void ArticleTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool title = index.column() == ArticleTableModel::TitleColumn;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, theme.color(chosen ? u"pale"_s : u"card"_s));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(u"line"_s));
    if (chosen) { // not by the colour alone
        painter->fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 2, theme.color(u"focus"_s));
        painter->fillRect(
            option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, theme.color(u"focus"_s));
    }
    if (index.column() == ArticleTableModel::SignOffColumn) {
        paintPill(*painter, option.rect, index, option.direction);
    } else {
        const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
        painter->setFont(CardText::font(m_appearance.scaled(16), title ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.color(u"ink"_s));
        const QString text
            = QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width());
        painter->drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), text);
    }
    painter->restore();
}

void ArticleTableDelegate::paintPill(
    QPainter &painter, const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const Theme &theme = m_appearance.theme();
    const PillColors colors = colorsOf(index.data(ArticleTableModel::SignOffRole).value<SignOff>());
    painter.setFont(CardText::font(m_appearance.scaled(14), QFont::DemiBold));
    const QFontMetrics metrics(painter.font());
    const int height = metrics.height() + 6;
    const int room = cell.width() - 2 * margin;
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideRight, room - height);
    const QSize size(std::min(room, metrics.horizontalAdvance(text) + height), height);
    const QRect pill
        = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, cell.adjusted(margin, 0, -margin, 0));
    painter.setPen(theme.color(colors.line));
    painter.setBrush(theme.color(colors.ground));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter.setPen(theme.color(colors.ink));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace pamphlet
