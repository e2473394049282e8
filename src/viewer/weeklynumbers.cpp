#include "viewer/weeklynumbers.h"

#include <QMap>

#include <algorithm>

namespace pamphlet {

QList<WeekTotals> totalsByWeek(const ClinicNumbers &numbers, const QDate &from, const QDate &to)
{
    QList<WeekTotals> weeks;
    for (QDate week = weekOf(from); week <= to; week = week.addDays(7)) {
        weeks.append({week, 0, 0, 0});
    }
    const auto add = [&weeks](const QList<WeekNumber> &list, int WeekTotals::*total) {
        for (const WeekNumber &number : list) {
            const auto found = std::find_if(
                weeks.begin(), weeks.end(), [&number](const WeekTotals &week) { return week.week == number.week; });
            if (found != weeks.end()) {
                (*found).*total += number.count;
            }
        }
    };
    add(numbers.handedOut, &WeekTotals::handedOut);
    add(numbers.read, &WeekTotals::read);
    add(numbers.missedWords, &WeekTotals::missed);
    return weeks;
}

WeekTotals sumOf(const QList<WeekTotals> &weeks)
{
    WeekTotals sum;
    for (const WeekTotals &week : weeks) {
        sum.handedOut += week.handedOut;
        sum.read += week.read;
        sum.missed += week.missed;
    }
    return sum;
}

QList<Frequency> mostFrequent(const QList<WeekNumber> &numbers, qsizetype most)
{
    QMap<QString, int> counts;
    for (const WeekNumber &number : numbers) {
        counts[number.what] += number.count;
    }
    QList<Frequency> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        list.append({it.key(), it.value()});
    }
    std::stable_sort(
        list.begin(), list.end(), [](const Frequency &a, const Frequency &b) { return a.count > b.count; });
    return list.mid(0, most);
}

} // namespace pamphlet
