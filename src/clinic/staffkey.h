#pragma once

#include "clinic/staffsecret.h"

namespace pamphlet {

// Something that opens the staff door.
//
// A further kind, such as a badge with a QR code, needs its name in staff_key (a migration: the column has a CHECK) and
// in StaffDoorRepository, and a page that reads it: what tries and what sets a key take any kind.
struct StaffKey {
    enum class Kind {
        Pin, // 4 to 12 digits
        File, // random bytes in a file on a USB stick
    };

    Kind kind = Kind::Pin;
    StaffSecret secret;
};

} // namespace pamphlet
