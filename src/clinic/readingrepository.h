#pragma once

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// How often which article was opened in this clinic. Thread: that of the database. Errors are thrown as ClinicError.
class ReadingRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit ReadingRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // In all, and in this week.
    void countOpening(const QString &slug);
    // At most `limit` slugs, the most opened first; of equals, in alphabetical order. Of the weeks that are over: else
    // who comes next would see what the one before has read.
    QStringList mostOpened(int limit) const;
    // How often each article was opened; those that never were are not in it.
    QHash<QString, int> openings() const;

private:
    QString thisWeek() const; // as it is stored

    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
