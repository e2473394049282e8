#include "viewer/sortheader.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/icons.h"

#include <QPainter>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int usualHeight = 48;

} // namespace

SortHeader::SortHeader(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setMinimumSectionSize(usualHeight);
    setCursor(Qt::PointingHandCursor);
}

QFont SortHeader::titleFont() const
{
    return CardText::font(m_appearance.scaled(15), QFont::DemiBold);
}

int SortHeader::arrowSize() const
{
    return m_appearance.scaled(16);
}

QSize SortHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_appearance.scaled(usualHeight)};
}

int SortHeader::widthOf(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    return QFontMetrics(titleFont()).horizontalAdvance(title) + 2 * margin + arrowSize() + 4;
}

void SortHeader::paintSection(QPainter *painter, const QRect &area, int section) const
{
    const Theme &theme = m_appearance.theme();
    const bool sorted = section == sortIndicatorSection();
    painter->save();
    painter->fillRect(area, theme.color(u"card"_s));
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color(u"line"_s));
    painter->setFont(titleFont());
    painter->setPen(theme.color(sorted ? u"ink"_s : u"soft"_s));
    const QRect room = area.adjusted(margin, 0, -margin, 0);
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, room.width());
    painter->drawText(room, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), title);
    if (sorted) {
        const QString name = sortIndicatorOrder() == Qt::AscendingOrder ? u"arrow-up"_s : u"arrow-down"_s;
        QRect arrow(0, 0, arrowSize(), arrowSize());
        arrow.moveCenter(room.center());
        arrow.moveLeft(room.left() + painter->fontMetrics().horizontalAdvance(title) + 4);
        Icons::control(name, theme.color(u"ink"_s)).paint(painter, QStyle::visualRect(layoutDirection(), room, arrow));
    }
    painter->restore();
}

} // namespace pamphlet
