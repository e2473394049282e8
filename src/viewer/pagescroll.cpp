#include "viewer/pagescroll.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace pamphlet {

namespace {

QAbstractScrollArea *scrollArea(const QWidget *page)
{
    for (QAbstractScrollArea *area : page->findChildren<QAbstractScrollArea *>()) {
        if (area->isVisibleTo(page)) {
            return area;
        }
    }
    return nullptr;
}

} // namespace

int pageScroll(const QWidget *page)
{
    const QAbstractScrollArea *area = scrollArea(page);
    return area ? area->verticalScrollBar()->value() : 0;
}

void setPageScroll(QWidget *page, int y)
{
    QAbstractScrollArea *area = scrollArea(page);
    if (!area) {
        return;
    }
    if (auto *list = qobject_cast<QAbstractItemView *>(area)) {
        list->doItemsLayout(); // a list that was just filled has no height yet
    }
    area->verticalScrollBar()->setValue(y);
}

} // namespace pamphlet
