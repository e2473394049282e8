#pragma once

#include "clinic/numbersrepository.h"

namespace pamphlet {

// What happened in one week, all articles and words together.
struct WeekTotals {
    QDate week; // its Monday
    int handedOut = 0;
    int read = 0;
    int missed = 0; // words that were not found

    bool operator==(const WeekTotals &) const = default;
};

// How often one thing was in a time of several weeks.
struct Frequency {
    QString what;
    int count = 0;

    bool operator==(const Frequency &) const = default;
};

// Each week from that of `from` to that of `to`, also those in which nothing happened.
QList<WeekTotals> totalsByWeek(const ClinicNumbers &numbers, const QDate &from, const QDate &to);
// All weeks together.
WeekTotals sumOf(const QList<WeekTotals> &weeks);
// The most frequent first, equals by name.
QList<Frequency> mostFrequent(const QList<WeekNumber> &numbers, qsizetype most);

} // namespace pamphlet
