#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace pamphlet {

// What came of asking the patient to tell an article in own words.
enum class TeachBack { NotNoted, ExplainedInOwnWords, GoOverAgain };

// "Hand this article out at this visit."
struct Mark {
    QUuid id;
    QString slug; // of the article
    QString lang; // in which it is handed out
    QString note; // for the patient, may be empty
    int position = 0; // counts from 0 without gaps within a visit
    QDateTime markedAt; // UTC
    QByteArray hash; // of the version that was marked; empty when it was marked before versions were kept
    TeachBack teachBack = TeachBack::NotNoted;

    bool operator==(const Mark &) const = default;
};

// One consultation. It has no patient identity.
struct Visit {
    QUuid id;
    QString label; // "Room 2, 10:40"
    QString note; // for the whole handout, may be empty
    QDateTime startedAt; // UTC
    QDateTime finishedAt; // UTC; invalid as long as the visit is open
    QList<Mark> marks; // by position

    bool operator==(const Visit &) const = default;

    bool isOpen() const { return !finishedAt.isValid(); }
};

} // namespace pamphlet
