#include "viewer/browsedelegate.h"

#include "viewer/appearance.h"
#include "viewer/browsemodel.h"
#include "viewer/cardtext.h"
#include "viewer/paintedtext.h"
#include "viewer/rowmarks.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 16;
constexpr int narrow = 640; // pixels at the usual text size, below which a first sentence gets three lines
constexpr int smallestTarget = 48;

} // namespace

BrowseDelegate::BrowseDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QFont BrowseDelegate::titleFont() const
{
    return CardText::font(m_appearance.scaled(18), QFont::DemiBold);
}

QFont BrowseDelegate::detailFont() const
{
    return CardText::font(m_appearance.scaled(16), QFont::Normal);
}

int BrowseDelegate::roomForMark() const
{
    return m_marks ? m_marks->room() : 0;
}

int BrowseDelegate::textWidth(int width) const
{
    return std::max(1, width - 2 * padding - 4 - roomForMark());
}

int BrowseDelegate::titleLines(int width) const
{
    // Letters are about half as wide as the font is high; a line breaks somewhat before its end.
    const int room = textWidth(width) - m_appearance.scaled(100); // beside the badge
    const int perLine = std::max(1, room * 20 / (m_appearance.scaled(18) * 11));
    return std::clamp((m_longestTitle + perLine - 1) / perLine, 1, 4);
}

int BrowseDelegate::detailLines(int width) const
{
    return width < m_appearance.scaled(narrow) ? 3 : width < m_appearance.scaled(narrow * 3 / 2) ? 2 : 1;
}

QSize BrowseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() : 600;
    if (index.data(BrowseModel::HeadingRole).toBool()) {
        return {width - 4, m_appearance.scaled(46)};
    }
    const int text = titleLines(width) * QFontMetrics(titleFont()).lineSpacing()
        + detailLines(width) * QFontMetrics(detailFont()).lineSpacing();
    return {width - 4, std::max(smallestTarget, text + 2 * padding) + gap};
}

void BrowseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(BrowseModel::HeadingRole).toBool()) {
        paintHeading(*painter, option.rect, index.data().toString());
    } else {
        paintArticle(*painter, option, index);
    }
    painter->restore();
}

void BrowseDelegate::paintHeading(QPainter &painter, const QRect &area, const QString &letter) const
{
    painter.setFont(CardText::font(m_appearance.scaled(22), QFont::Bold));
    painter.setPen(m_appearance.theme().color(u"teal"_s));
    painter.drawText(area.adjusted(4, 0, -4, -gap), int(Qt::AlignLeading | Qt::AlignBottom), letter);
}

void BrowseDelegate::paintArticle(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool chosen
        = option.state & (QStyle::State_Selected | QStyle::State_HasFocus) && option.state & QStyle::State_Active;
    painter.setPen(QPen(theme.color(chosen ? u"focus"_s : u"line"_s), chosen ? 2.5 : 1));
    painter.setBrush(theme.color(u"card"_s));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -gap + 2), 14, 14);

    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect area = option.rect.adjusted(padding + 2 + (mirrored ? roomForMark() : 0), padding,
        -padding - 2 - (mirrored ? 0 : roomForMark()), -padding - gap + 2);
    const int titleHeight = titleLines(option.rect.width()) * QFontMetrics(titleFont()).lineSpacing();
    QRect title(area.left(), area.top(), area.width(), titleHeight);
    paintBadge(painter, title, index.data(BrowseModel::BadgeRole).toString(), option.direction);
    painter.setFont(titleFont());
    painter.setPen(theme.color(u"ink"_s));
    area.setTop(area.top() + paintText(painter, title, index.data().toString(), option.direction));
    painter.setFont(detailFont());
    painter.setPen(theme.color(u"soft"_s));
    paintText(painter, area, index.data(BrowseModel::DetailRole).toString(), option.direction);
    if (m_marks) {
        m_marks->paint(painter, option, index);
    }
}

void BrowseDelegate::paintBadge(
    QPainter &painter, QRect &line, const QString &badge, Qt::LayoutDirection direction) const
{
    if (badge.isEmpty()) {
        return;
    }
    const Theme &theme = m_appearance.theme();
    const QFont font = CardText::font(m_appearance.scaled(14), QFont::DemiBold);
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(badge) + 2 * gap + 6, metrics.height() + 4);
    const bool mirrored = direction == Qt::RightToLeft;
    const QRect pill(QPoint(mirrored ? line.left() : line.right() - size.width(), line.top()), size);
    painter.setPen(theme.color(u"leaf-line"_s));
    painter.setBrush(theme.color(u"leaf"_s));
    painter.drawRoundedRect(pill, size.height() / 2.0, size.height() / 2.0);
    painter.setFont(font);
    painter.setPen(theme.color(u"ink"_s));
    painter.drawText(pill, Qt::AlignCenter, badge);
    line.adjust(mirrored ? size.width() + gap : 0, 0, mirrored ? 0 : -size.width() - gap, 0);
}

} // namespace pamphlet
