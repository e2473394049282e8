#pragma once

#include <QString>

namespace pamphlet {

class StaffSecret;

// Which PINs may be set.
namespace StaffPin {

constexpr int shortest = 4; // digits
constexpr int longest = 12;

// Why this one may not be, for a person to read; empty when it may. Refused are, beside a wrong length, those that
// everybody tries first: one digit or two taking turns (0000, 1212), and digits counted up or down (1234, 9876).
QString problem(const StaffSecret &pin);

} // namespace StaffPin

} // namespace pamphlet
