#pragma once

#include "clinic/visit.h"

#include <QString>

namespace pamphlet {

// How a result is stored: "", "explained", "again". Anything else reads as not noted.
QString storedTeachBack(TeachBack result);
TeachBack teachBackFrom(const QString &stored);

} // namespace pamphlet
