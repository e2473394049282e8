#pragma once

#include <QString>

namespace pamphlet {

class TourGuide;

// The pages of a clinic that has not handed anything out yet, and the numbers when they are switched off.
void lookAtEmptyDesk(TourGuide &guide);

// The pages for staff but the library: the records with the details of the newest, the numbers, and the export, which
// writes the articles of a topic into the folder that the dialogs answer. There must be a record.
void tourDesk(TourGuide &guide);

// The same pages without doing anything, with names that begin with `prefix`.
void lookAtDesk(TourGuide &guide, const QString &prefix);

} // namespace pamphlet
