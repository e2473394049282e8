#pragma once

#include "clinic/handoutrecord.h"

#include <QString>

namespace pamphlet {

// What was handed out, as lines of plain text for the clinic's own record system. The patient is not named: the text is
// pasted where that is known. Any thread.
QString chartNote(const HandoutRecord &record);

} // namespace pamphlet
