#include "viewer/contentsdelegate.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/contentsmodel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int lowest = 48; // pixels, for a finger
constexpr int air = 11; // above and below the words
constexpr int side = 16; // before and after the words
constexpr int indent = 16; // of a question
constexpr int barWidth = 4;
constexpr int mostLines = 4;
constexpr int scrollBarWidth = 14; // as in viewer.qss

ContentsModel::Kind kindOf(const QModelIndex &index)
{
    return index.data(ContentsModel::KindRole).value<ContentsModel::Kind>();
}

} // namespace

ContentsDelegate::ContentsDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QFont ContentsDelegate::fontOf(const QModelIndex &index) const
{
    const bool question = kindOf(index) == ContentsModel::Kind::Question;
    const bool beingRead = index.data(ContentsModel::BeingReadRole).toBool();
    const QFont::Weight usual = question ? QFont::Normal : QFont::Medium;
    return CardText::font(m_appearance.scaled(question ? 15 : 16), beingRead ? QFont::DemiBold : usual);
}

QColor ContentsDelegate::colorOf(const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    if (kindOf(index) == ContentsModel::Kind::GetHelp) {
        return theme.color(QStringLiteral("red-ink"));
    }
    if (index.data(ContentsModel::BeingReadRole).toBool()) {
        return theme.color(QStringLiteral("teal"));
    }
    return theme.color(kindOf(index) == ContentsModel::Kind::Question ? QStringLiteral("soft") : QStringLiteral("ink"));
}

QRect ContentsDelegate::textArea(const QRect &line, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const int before = side + (kindOf(index) == ContentsModel::Kind::Question ? m_appearance.scaled(indent) : 0);
    return QStyle::visualRect(direction, line, line.adjusted(before, air, -side, -air));
}

QSize ContentsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // As with a scroll bar, which comes when the lines have been laid out and would make them wrap anew.
    const int width = (option.widget ? option.widget->width() : 260) - scrollBarWidth;
    const QRect area = textArea(QRect(0, 0, width, lowest), index, option.direction);
    QFont font = fontOf(index);
    font.setWeight(QFont::DemiBold); // as wide as it can become, so that no line moves while somebody reads
    const int height = CardText::height(index.data().toString(), font, area.width(), mostLines);
    return {width, std::max(lowest, height + 2 * air)};
}

void ContentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const QRect line = option.rect.adjusted(2, 1, -2, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (index.data(ContentsModel::BeingReadRole).toBool()) {
        painter->setBrush(theme.color(QStringLiteral("pale")));
        painter->drawRoundedRect(line, 10, 10);
        painter->setBrush(theme.color(QStringLiteral("teal")));
        const QRect bar(line.left(), line.top() + 8, barWidth, line.height() - 16);
        painter->drawRoundedRect(QStyle::visualRect(option.direction, line, bar), 2, 2);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color(QStringLiteral("focus")), 2.5));
        painter->drawRoundedRect(QRectF(line).adjusted(1, 1, -1, -1), 10, 10);
    }
    painter->setFont(fontOf(index));
    painter->setPen(colorOf(index));
    const int flags = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->drawText(
        textArea(option.rect, index, option.direction), flags | Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

} // namespace pamphlet
