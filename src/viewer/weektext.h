#pragma once

#include <QDate>
#include <QString>

namespace pamphlet {

// The first day of a week, "28 Sep", in the language of the program.
QString weekText(const QDate &week);

} // namespace pamphlet
