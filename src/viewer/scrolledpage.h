#pragma once

class QWidget;

namespace pamphlet {

// Fills `page` with `content`, which a finger scrolls where the room is too low for it.
void makeScrolled(QWidget *page, QWidget *content);

} // namespace pamphlet
