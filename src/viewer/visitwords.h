#pragma once

#include "clinic/visit.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace pamphlet {

// How visits and what is marked in them are told of. Pure functions; times are shown in local time.

QString timeOfDay(const QDateTime &time); // "10:40"
// "Room 2, 10:40": with the lowest number of a room that none of the visits uses.
QString proposedVisitLabel(const QList<Visit> &openVisits, const QDateTime &now);
// "since 10:40", "since yesterday 16:10", "since 3 Nov, 16:10".
QString visitSince(const QDateTime &startedAt, const QDateTime &now);
// "heel-pain" as words, for an article of which nothing else is known.
QString wordsOfSlug(const QString &slug);
// Two sentences, or only the first when there is no remark.
QString withRemark(const QString &message, const QString &remark);

} // namespace pamphlet
