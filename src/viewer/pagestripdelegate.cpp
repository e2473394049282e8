#include "viewer/pagestripdelegate.h"

#include "viewer/appearance.h"

#include <QImage>
#include <QPainter>

namespace pamphlet {

namespace {

constexpr QSize largestPage(84, 112);
constexpr int around = 12; // about a page: room for the frame
constexpr int numberHeight = 24;

QRect pageRect(const QRect &item, QSize picture)
{
    const QSize page = picture.isEmpty() ? largestPage : picture.scaled(largestPage, Qt::KeepAspectRatio);
    const QPoint middle(item.center().x(), item.top() + around + largestPage.height() / 2);
    QRect rect(QPoint(), page);
    rect.moveCenter(middle);
    return rect;
}

} // namespace

PageStripDelegate::PageStripDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize PageStripDelegate::pageSize()
{
    return largestPage;
}

QSize PageStripDelegate::itemSize(const Appearance &appearance)
{
    return {largestPage.width() + 2 * around, around + largestPage.height() + appearance.scaled(numberHeight) + 8};
}

QSize PageStripDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return itemSize(m_appearance);
}

void PageStripDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    const auto picture = index.data(Qt::DecorationRole).value<QImage>();
    const QRect page = pageRect(option.rect, picture.size());
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->fillRect(page, Qt::white); // paper is white in every theme
    painter->drawImage(page, picture);
    const QString frame
        = current ? (focused ? QStringLiteral("focus") : QStringLiteral("teal")) : QStringLiteral("line");
    const int width = current ? 3 : 1;
    const int out = current ? 4 : 0;
    painter->setPen(QPen(theme.color(frame), width));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(page.adjusted(-out, -out, out - 1, out - 1), out, out);
    QFont font = option.font;
    font.setPixelSize(m_appearance.scaled(15));
    font.setBold(current);
    painter->setFont(font);
    painter->setPen(theme.color(current ? QStringLiteral("ink") : QStringLiteral("soft")));
    const int top = option.rect.top() + around + largestPage.height() + 6;
    painter->drawText(QRect(option.rect.left(), top, option.rect.width(), m_appearance.scaled(numberHeight)),
        Qt::AlignCenter, index.data().toString());
    painter->restore();
}

} // namespace pamphlet
