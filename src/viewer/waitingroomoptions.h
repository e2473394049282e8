#pragma once

#include <QString>

#include <chrono>

namespace pamphlet {

// How the clinic wants its waiting room.
struct WaitingRoomOptions {
    std::chrono::milliseconds idle = std::chrono::seconds(90); // without a touch, until "Still reading?"
    std::chrono::milliseconds countdown = std::chrono::seconds(30); // for an answer to that
    std::chrono::milliseconds visitLock = std::chrono::minutes(3); // until staff's part locks itself; 0: never
    bool onlySignedOff = false; // shows no article that nobody of the clinic has signed off

    bool operator==(const WaitingRoomOptions &) const = default;

    // To remember them by.
    QString toText() const;
    static WaitingRoomOptions fromText(const QString &text);
};

} // namespace pamphlet
