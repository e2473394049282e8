#include "clinic/numbersrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/transaction.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace pamphlet {

namespace {

void sortByWeek(QList<WeekNumber> &numbers)
{
    std::sort(numbers.begin(), numbers.end(), [](const WeekNumber &a, const WeekNumber &b) {
        return std::tuple(a.week, -a.count, a.what) < std::tuple(b.week, -b.count, b.what);
    });
}

} // namespace

QDate weekOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

NumbersRepository::NumbersRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

ClinicNumbers NumbersRepository::between(const QDate &from, const QDate &to) const
{
    ClinicNumbers numbers;
    numbers.read = weeks("SELECT week, slug, opened FROM reading_week WHERE week >= ? AND week <= ?", from, to);
    numbers.missedWords
        = weeks("SELECT week, word, searched FROM missed_word_week WHERE week >= ? AND week <= ?", from, to);
    // What is printed and saved has one code, and is handed out once.
    numbers.handedOut = weeks("SELECT week, item, COUNT(DISTINCT code) FROM handout_record "
                              "JOIN handout_record_item ON record = handout_record.id "
                              "WHERE kind = 'article' AND week >= ? AND week <= ? GROUP BY week, item",
        from, to);
    return numbers;
}

QList<WeekNumber> NumbersRepository::weeks(const char *sql, const QDate &from, const QDate &to) const
{
    QList<WeekNumber> numbers;
    const auto rows
        = m_database.rows(QLatin1String(sql), {weekOf(from).toString(Qt::ISODate), weekOf(to).toString(Qt::ISODate)});
    for (const QSqlRecord &row : rows) {
        numbers.append(
            {QDate::fromString(row.value(0).toString(), Qt::ISODate), row.value(1).toString(), row.value(2).toInt()});
    }
    sortByWeek(numbers);
    return numbers;
}

void NumbersRepository::countMissedWord(const QString &word, int times)
{
    m_database.execute(
        QStringLiteral(
            "INSERT INTO missed_word_week (week, word, searched) VALUES (?, ?, ?) "
            "ON CONFLICT (week, word) DO UPDATE SET searched = missed_word_week.searched + excluded.searched"),
        {weekOf(m_clock().toLocalTime().date()).toString(Qt::ISODate), word, times});
}

void NumbersRepository::forget()
{
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("DELETE FROM reading"));
    m_database.execute(QStringLiteral("DELETE FROM reading_week"));
    m_database.execute(QStringLiteral("DELETE FROM missed_word_week"));
    transaction.commit();
}

} // namespace pamphlet
