#pragma once

#include <QString>

namespace pamphlet {

// The code by which a handout is found again. Five letters and digits, none of which is easily taken for another
// (no 0 O 1 I L), with a hyphen after the second: some 17 million.
namespace HandoutCode {

QString random();
// As it is printed, of whatever a person or a scanner has typed; empty when it cannot be a code.
QString fromTyped(const QString &typed);

} // namespace HandoutCode

} // namespace pamphlet
