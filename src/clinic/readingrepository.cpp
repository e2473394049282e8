#include "clinic/readingrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/numbersrepository.h"
#include "clinic/transaction.h"

namespace pamphlet {

ReadingRepository::ReadingRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

QString ReadingRepository::thisWeek() const
{
    return weekOf(m_clock().toLocalTime().date()).toString(Qt::ISODate);
}

void ReadingRepository::countOpening(const QString &slug)
{
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("INSERT INTO reading (slug, opened) VALUES (?, 1) "
                                      "ON CONFLICT (slug) DO UPDATE SET opened = reading.opened + 1"),
        {slug});
    m_database.execute(QStringLiteral("INSERT INTO reading_week (week, slug, opened) VALUES (?, ?, 1) "
                                      "ON CONFLICT (week, slug) DO UPDATE SET opened = reading_week.opened + 1"),
        {thisWeek(), slug});
    transaction.commit();
}

QStringList ReadingRepository::mostOpened(int limit) const
{
    QStringList slugs;
    const auto rows = m_database.rows(QStringLiteral("SELECT slug FROM reading_week WHERE week < ? GROUP BY slug "
                                                     "ORDER BY sum(opened) DESC, slug LIMIT ?"),
        {thisWeek(), qMax(0, limit)});
    for (const QSqlRecord &row : rows) {
        slugs.append(row.value(0).toString());
    }
    return slugs;
}

QHash<QString, int> ReadingRepository::openings() const
{
    QHash<QString, int> counts;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT slug, opened FROM reading"))) {
        counts.insert(row.value(0).toString(), row.value(1).toInt());
    }
    return counts;
}

} // namespace pamphlet
