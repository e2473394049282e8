#pragma once

class QWidget;

namespace pamphlet {

// How far the list, or the whole, of a page is scrolled down, in pixels; 0 for a page that cannot be scrolled.
int pageScroll(const QWidget *page);
// For a page that is shown, and filled.
void setPageScroll(QWidget *page, int y);

} // namespace pamphlet
