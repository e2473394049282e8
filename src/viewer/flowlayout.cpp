#include "viewer/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int gap = 10;

QSize sizeIn(const QLayoutItem *item, int width)
{
    const QSize wanted = item->sizeHint();
    const int taken = std::min(wanted.width(), width);
    return {taken, item->hasHeightForWidth() ? item->heightForWidth(taken) : wanted.height()};
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::arrange(int width, const Place &place) const
{
    int top = 0;
    for (qsizetype first = 0; first < m_items.size();) {
        QList<QSize> line;
        int used = 0;
        int tall = 0;
        qsizetype next = first;
        for (; next < m_items.size(); ++next) {
            const QSize size = m_items[next]->isEmpty() ? QSize(-spacing(), 0) : sizeIn(m_items[next], width);
            if (next > first && used + size.width() > width) {
                break;
            }
            line.append(size);
            used += size.width() + spacing();
            tall = std::max(tall, size.height());
        }
        int left = alignment() & Qt::AlignHCenter ? std::max(0, (width - used + spacing()) / 2) : 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            place(m_items[first + i], {QPoint(left, top + (tall - line[i].height()) / 2), line[i]});
            left += line[i].width() + spacing();
        }
        top += tall + (tall > 0 ? spacing() : 0);
        first = next;
    }
    return std::max(0, top - spacing());
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(width, [](QLayoutItem *, const QRect &) {});
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    arrange(area.width(), [&](QLayoutItem *item, const QRect &place) {
        if (!item->isEmpty()) {
            item->setGeometry(QStyle::visualRect(direction, area, place.translated(area.topLeft())));
        }
    });
}

QSize FlowLayout::sizeHint() const
{
    int width = -spacing();
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + spacing();
            height = std::max(height, item->sizeHint().height());
        }
    }
    return {std::max(0, width), height};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        least = item->isEmpty() ? least : least.expandedTo(item->minimumSize());
    }
    return least;
}

} // namespace pamphlet
