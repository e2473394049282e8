#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace pamphlet {

// An article that somebody in the waiting room wants to ask about.
struct AskItem {
    QString slug;
    QString lang; // in which it was read

    bool operator==(const AskItem &) const = default;
};

// A patient's list as it is shown to the clinician: a code and the articles. It says nothing of who asks.
struct AskSlip {
    static constexpr int lifetime = 24 * 60 * 60; // seconds

    QString code; // "K7Q2"
    QDateTime madeAt; // UTC
    QList<AskItem> items; // in the patient's order

    bool operator==(const AskSlip &) const = default;

    QDateTime endsAt() const { return madeAt.addSecs(lifetime); }
    // A slip of another machine, whose clock may be ahead, can be from a little later than now.
    bool isAlive(const QDateTime &now) const { return qAbs(madeAt.secsTo(now)) < lifetime; }
};

} // namespace pamphlet
