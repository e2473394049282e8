#include "viewer/searchdelegate.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/rowmarks.h"
#include "viewer/searchmodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

constexpr int paddingAcross = 20;
constexpr int paddingDown = 12;
constexpr int radius = 18;
constexpr int lineGap = 3;
constexpr int smallestRow = 56;
constexpr int wide = 900; // at the usual text size, from there on one line says enough
constexpr int aboveHeading = 16;
constexpr int belowHeading = 8;

bool isHeading(const QModelIndex &index)
{
    return index.data(SearchModel::KindRole).toInt() == int(SearchModel::Kind::Heading);
}

bool endsCard(const QModelIndex &neighbour)
{
    return !neighbour.isValid() || isHeading(neighbour);
}

// The same with and without a scroll bar, which comes and goes while somebody types.
int widthOfRow(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->width() - view->verticalScrollBar()->sizeHint().width() : option.rect.width();
}

} // namespace

SearchDelegate::SearchDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

int SearchDelegate::roomForMark() const
{
    return m_marks ? m_marks->room() : 0;
}

int SearchDelegate::widthOfTexts(const QStyleOptionViewItem &option) const
{
    return std::max(1, widthOfRow(option) - 2 * paddingAcross - roomForMark());
}

void SearchDelegate::forgetLayouts()
{
    m_texts.clear();
}

MarkedLayout::Style SearchDelegate::style(int pixels, QFont::Weight weight, const QString &color) const
{
    const Theme &theme = m_appearance.theme();
    const QColor ground = theme.color(QStringLiteral("amber"));
    const bool seen = ground != theme.color(QStringLiteral("card")); // not in the theme of high contrast
    return {CardText::font(m_appearance.scaled(pixels), weight), theme.color(color), theme.color(QStringLiteral("ink")),
        seen ? ground : QColor()};
}

SearchDelegate::Texts SearchDelegate::layOut(const QModelIndex &index, int width) const
{
    const bool roomy = width >= m_appearance.scaled(wide);
    Texts result;
    auto add = [&](const MarkedText &text, const MarkedLayout::Style &style, int lines) {
        if (!text.text.isEmpty()) {
            result.append(std::make_shared<const MarkedLayout>(text, style, width, lines));
        }
    };
    add(index.data(SearchModel::TitleRole).value<MarkedText>(), style(19, QFont::Medium, QStringLiteral("ink")), 2);
    add(index.data(SearchModel::PlaceRole).value<MarkedText>(), style(16, QFont::Medium, QStringLiteral("teal")),
        roomy ? 1 : 2);
    add(index.data(SearchModel::SnippetRole).value<MarkedText>(), style(16, QFont::Normal, QStringLiteral("soft")),
        roomy ? 1 : 2);
    return result;
}

const SearchDelegate::Texts &SearchDelegate::texts(const QModelIndex &index, int width) const
{
    if (m_width != width) {
        m_texts.clear();
        m_width = width;
    }
    auto found = m_texts.find(index.row());
    if (found == m_texts.end()) {
        found = m_texts.insert(index.row(), layOut(index, width));
    }
    return *found;
}

int SearchDelegate::headingHeight(const QModelIndex &index) const
{
    const QFontMetrics metrics(CardText::font(m_appearance.scaled(17), QFont::DemiBold));
    return (index.row() > 0 ? aboveHeading : 0) + metrics.height() + belowHeading;
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthOfRow(option); // all of it can be tapped
    if (isHeading(index)) {
        return {width, headingHeight(index)};
    }
    qreal height = 2 * paddingDown - lineGap;
    for (const auto &text : texts(index, widthOfTexts(option))) {
        height += text->height() + lineGap;
    }
    return {width, std::max(smallestRow, int(std::ceil(height)))};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index)) {
        paintHeading(*painter, option, index);
    } else {
        paintCard(*painter, option, index);
        paintTexts(*painter, option, index);
        if (m_marks) {
            m_marks->paint(*painter, option, index);
        }
        if (option.state & QStyle::State_HasFocus) {
            paintFocus(*painter, option.rect);
        }
    }
    painter->restore();
}

void SearchDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.setFont(CardText::font(m_appearance.scaled(17), QFont::DemiBold));
    painter.setPen(m_appearance.theme().color(QStringLiteral("soft")));
    const QRect area = option.rect.adjusted(2, 0, -2, -belowHeading);
    painter.drawText(
        area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignBottom), index.data().toString());
}

// Each row draws its piece of a card that is drawn as if it went on above and below.
void SearchDelegate::paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool first = endsCard(index.siblingAtRow(index.row() - 1));
    const bool last = endsCard(index.siblingAtRow(index.row() + 1));
    const QRectF card = QRectF(option.rect).adjusted(0.5, first ? 0.5 : -radius, -0.5, last ? -0.5 : qreal(radius));
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    painter.setPen(QPen(theme.color(QStringLiteral("line")), 1));
    painter.setBrush(theme.color(QStringLiteral("card")));
    painter.drawRoundedRect(card, radius, radius);
    if (!last) {
        const qreal y = option.rect.bottom() + 0.5;
        painter.drawLine(QPointF(option.rect.left(), y), QPointF(option.rect.right() + 1, y));
    }
    painter.restore();
}

void SearchDelegate::paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    const qreal x = option.rect.left() + paddingAcross + (mirrored ? roomForMark() : 0);
    qreal y = option.rect.top() + paddingDown;
    for (const auto &text : texts(index, widthOfTexts(option))) {
        text->draw(painter, {x, y});
        y += text->height() + lineGap;
    }
}

void SearchDelegate::paintFocus(QPainter &painter, const QRect &rect) const
{
    painter.setPen(QPen(m_appearance.theme().color(QStringLiteral("focus")), 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), radius - 4, radius - 4);
}

} // namespace pamphlet
