#include "viewer/articledelegate.h"

#include "viewer/appearance.h"
#include "viewer/articlemodel.h"
#include "viewer/cardtext.h"
#include "viewer/rowmarks.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int padding = 18;
constexpr int summaryLines = 2;

} // namespace

ArticleDelegate::ArticleDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QFont ArticleDelegate::font(int pixels, QFont::Weight weight) const
{
    return CardText::font(m_appearance.scaled(pixels), weight);
}

int ArticleDelegate::roomForMark() const
{
    return m_marks ? m_marks->room() : 0;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int available = option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() : 600;
    const int width = available - 2 * padding - 4 - roomForMark();
    const int height = CardText::height(index.data().toString(), font(19, QFont::DemiBold), width, 3)
        + CardText::height(
            index.data(ArticleModel::SummaryRole).toString(), font(16, QFont::Normal), width, summaryLines)
        + 6;
    return {available - 4, std::max(64, height + 2 * padding) + gap};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool chosen
        = option.state & (QStyle::State_Selected | QStyle::State_HasFocus) && option.state & QStyle::State_Active;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(2, 2, -2, -gap + 2);
    painter->setPen(QPen(theme.color(chosen ? QStringLiteral("focus") : QStringLiteral("line")), chosen ? 2.5 : 1));
    painter->setBrush(theme.color(QStringLiteral("card")));
    painter->drawRoundedRect(card, 18, 18);

    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect area = card.toRect().adjusted(
        padding + (mirrored ? roomForMark() : 0), padding - 2, -padding - (mirrored ? 0 : roomForMark()), -padding + 2);
    auto write = [&](const QString &text, const QFont &font, const QString &color, int lines) {
        if (text.isEmpty()) {
            return;
        }
        const int height = CardText::height(text, font, area.width(), lines);
        painter->setFont(font);
        painter->setPen(theme.color(color));
        painter->drawText(QRect(area.left(), area.top(), area.width(), height), Qt::TextWordWrap | Qt::AlignLeading,
            CardText::fitted(text, font, area.width(), lines));
        area.setTop(area.top() + height + 3);
    };
    write(index.data().toString(), font(19, QFont::DemiBold), QStringLiteral("ink"), 3);
    write(index.data(ArticleModel::SummaryRole).toString(), font(16, QFont::Normal), QStringLiteral("soft"),
        summaryLines);
    if (m_marks) {
        m_marks->paint(*painter, option, index);
    }
    painter->restore();
}

} // namespace pamphlet
