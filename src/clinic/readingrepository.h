#pragma once

#include <QHash>
#include <QStringList>

namespace pamphlet {

class ClinicDatabase;

// How often which article was opened in this clinic. Thread: that of the database. Errors are thrown as ClinicError.
class ReadingRepository {
public:
    explicit ReadingRepository(ClinicDatabase &database)
        : m_database(database)
    {
    }

    void countOpening(const QString &slug);
    // At most `limit` slugs, the most opened first; of equals, in alphabetical order.
    QStringList mostOpened(int limit) const;
    // How often each article was opened; those that never were are not in it.
    QHash<QString, int> openings() const;

private:
    ClinicDatabase &m_database;
};

} // namespace pamphlet
