#pragma once

namespace pamphlet {

// How things stand at the door between the waiting room and the staff's part of the program.
struct StaffDoor {
    bool hasPin = false; // without one the waiting room cannot be begun
    bool hasKeyFile = false;
    int triesLeft = 0; // before the door makes everybody wait
    int waitSeconds = 0; // until the next try of a PIN counts; 0 when one may try now

    bool operator==(const StaffDoor &) const = default;
};

// What came of a key at the door, and how things stand after it.
struct StaffDoorTry {
    bool opened = false;
    StaffDoor door;
};

} // namespace pamphlet
