#include "viewer/scrolledpage.h"

#include "viewer/touch.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace pamphlet {

void makeScrolled(QWidget *page, QWidget *content)
{
    auto *area = new QScrollArea(page);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    makeTouchScrollable(area);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

} // namespace pamphlet
