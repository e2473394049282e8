#include "viewer/tickdelegate.h"

#include "viewer/appearance.h"
#include "viewer/tickpainter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace pamphlet {

namespace {

constexpr int rowHeight = 48; // pixels, at least
constexpr int edge = 8;
constexpr int gap = 12;

bool ticks(const QEvent &event, const QRect &row)
{
    if (event.type() == QEvent::MouseButtonRelease) {
        const auto &mouse = static_cast<const QMouseEvent &>(event);
        return mouse.button() == Qt::LeftButton && row.contains(mouse.position().toPoint());
    }
    return event.type() == QEvent::KeyPress && static_cast<const QKeyEvent &>(event).key() == Qt::Key_Space;
}

} // namespace

TickDelegate::TickDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const int size = tickSize(m_appearance);
    const QRect row = option.rect.adjusted(edge, 0, -edge, 0);
    QRect box(row.left(), row.center().y() - size / 2, size, size);
    QRect text = row.adjusted(size + gap, 0, 0, 0);
    box = QStyle::visualRect(option.direction, row, box);
    text = QStyle::visualRect(option.direction, row, text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintTick(*painter, box, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, m_appearance);
    painter->setPen(theme.color(QStringLiteral("ink")));
    painter->setFont(option.font);
    painter->drawText(text,
        int(Qt::AlignVCenter) | int(Qt::TextWordWrap) | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(QStringLiteral("focus")), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 8, 8);
    }
    painter->restore();
}

int TickDelegate::textWidth(int row) const
{
    return std::max(1, row - 2 * edge - tickSize(m_appearance) - gap);
}

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = textWidth(list ? list->viewport()->width() : option.rect.width());
    const QString text = index.data().toString();
    const bool isShort = option.fontMetrics.horizontalAdvance(text) <= width; // most are
    const int height = isShort
        ? option.fontMetrics.height()
        : option.fontMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, text).height();
    return {rowHeight, std::max(rowHeight, height + 2 * edge)};
}

bool TickDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!ticks(*event, option.rect)) {
        return false;
    }
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace pamphlet
