#pragma once

#include <QStyle>
#include <QWidget>

namespace pamphlet {

// Applies the style sheet to `widget` anew, after a property that its rules ask for has changed.
inline void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace pamphlet
