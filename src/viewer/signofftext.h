#pragma once

#include "clinic/review.h"

namespace pamphlet {

// "Signed off · due Nov 2028": what the pill of a state says. `due` is that of the review, if there is one.
QString signOffText(SignOff state, const QDate &due);
// A day as staff read it, "22 Nov 2028"; empty for none.
QString shortDate(const QDate &date);

} // namespace pamphlet
