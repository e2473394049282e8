#pragma once

class QAbstractScrollArea;
class QListView;

namespace pamphlet {

// Lets a finger scroll `area` by dragging it.
void makeTouchScrollable(QAbstractScrollArea *area);
// A list of cards: one tap opens, a finger scrolls, rows follow the width.
void makeTouchList(QListView *list);

} // namespace pamphlet
