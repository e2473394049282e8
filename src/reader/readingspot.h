#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace pamphlet {

// Where somebody was in a page: how far it was scrolled, and what was unfolded.
struct ReadingSpot {
    QPointF scroll; // in the page's own pixels, whatever the size of text
    QList<int> unfolded; // which of the page's folds, counted from its top
    // For a page that has another height when it is shown again, such as with larger text:
    double height = 0; // 0 when it does not matter
    QString nearest = {}; // id of the last element above; empty when there was none
    double below = 0; // how far below the top of that element

    bool operator==(const ReadingSpot &) const = default;
};

} // namespace pamphlet
