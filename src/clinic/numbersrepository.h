#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// How often something was in one week.
struct WeekNumber {
    QDate week; // its Monday
    QString what; // slug, or word
    int count = 0;

    bool operator==(const WeekNumber &) const = default;
};

// What staff are told of a clinic's weeks, by week and then the most frequent first.
struct ClinicNumbers {
    QList<WeekNumber> handedOut; // how many handouts held the article
    QList<WeekNumber> read;
    QList<WeekNumber> missedWords; // looked for and not found

    bool operator==(const ClinicNumbers &) const = default;
};

// Numbers by week. Thread: that of the database. Errors are thrown as ClinicError.
class NumbersRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit NumbersRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // Of the weeks that hold these days.
    ClinicNumbers between(const QDate &from, const QDate &to) const;
    // The caller must have seen the word often enough that it cannot tell who looked for it.
    void countMissedWord(const QString &word, int times = 1);
    // Forgets what was read and not found; the records of what was handed out stay.
    void forget();

private:
    QList<WeekNumber> weeks(const char *sql, const QDate &from, const QDate &to) const;

    ClinicDatabase &m_database;
    Clock m_clock;
};

// The Monday of the week of a day.
QDate weekOf(const QDate &day);

} // namespace pamphlet
