#pragma once

#include <QString>

namespace pamphlet {

// What codes are made of: letters and digits of which none is easily taken for another (no 0 O 1 I L).
namespace CodeSigns {

// So many signs, without vowels, so that they spell no word.
QString random(int count);
// The signs in what a person or a scanner has typed, without spaces, hyphens and the like; empty when something else
// is among them.
QString fromTyped(const QString &typed);

} // namespace CodeSigns

} // namespace pamphlet
