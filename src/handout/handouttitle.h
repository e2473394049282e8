#pragma once

#include <QString>
#include <QStringList>

namespace pamphlet {

struct Handout;

// The title of its file, which a reader shows in its window: as much as helps, and nothing of the patient. `titles` are
// those of the articles and then of the pages to fill in, at least one.
QString handoutTitle(const Handout &handout, const QStringList &titles);

} // namespace pamphlet
