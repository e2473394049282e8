#include "viewer/touch.h"

#include "viewer/tapguard.h"

#include <QListView>
#include <QScroller>

namespace pamphlet {

void makeTouchScrollable(QAbstractScrollArea *area)
{
    QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
}

void makeTouchList(QListView *list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setResizeMode(QListView::Adjust);
    list->setCursor(Qt::PointingHandCursor);
    makeTouchScrollable(list);
    new TapGuard(list);
}

} // namespace pamphlet
