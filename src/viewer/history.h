#pragma once

#include "reader/readingspot.h"
#include "viewer/place.h"

#include <QList>

#include <functional>
#include <optional>

namespace pamphlet {

// The way that was taken through the program, back and forward, and where each place was left. It lives in memory only.
class History {
public:
    using Spot = std::optional<ReadingSpot>;
    // Whether a place can still be gone to.
    using Exists = std::function<bool(const Place &)>;
    static constexpr int limit = 100; // places to go back to

    const Place &place() const { return m_here.place; }
    // Where place() was left; nothing when it was never left.
    const Spot &spot() const { return m_here.spot; }
    // Remembers where place() is being left.
    void keep(const Spot &spot) { m_here.spot = spot; }

    void go(const Place &place);
    // To the place before, or to Home when there is none; false at Home with nothing before it.
    bool back(const Exists &exists);
    bool forward(const Exists &exists); // false when there is nothing ahead
    bool hasForward(const Exists &exists) const;
    // Stays, but knows no longer what was before and after.
    void forget();
    // Home, and nothing else.
    void reset();

private:
    struct Step {
        Place place;
        Spot spot;
    };

    Step m_here;
    QList<Step> m_behind; // the newest last
    QList<Step> m_ahead; // the next last
};

} // namespace pamphlet
