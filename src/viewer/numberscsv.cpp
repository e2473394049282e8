#include "viewer/numberscsv.h"

#include "handout/csvtext.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("pamphlet::NumbersCsv", text);
}

} // namespace

QByteArray numbersCsv(const ClinicNumbers &numbers, const std::function<QString(const QString &slug)> &titleOf)
{
    CsvText csv;
    const auto addRows = [&csv](const QList<WeekNumber> &list, const QString &kind, const auto &nameOf) {
        for (const WeekNumber &number : list) {
            csv.addRow({number.week.toString(Qt::ISODate), kind, nameOf(number.what), QString::number(number.count)});
        }
    };
    csv.addRow({tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Week from")),
        tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Kind")),
        tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Article or word")),
        tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Count"))});
    addRows(numbers.handedOut, tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Handed out")), titleOf);
    addRows(numbers.read, tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Read")), titleOf);
    addRows(numbers.missedWords, tr(QT_TRANSLATE_NOOP("pamphlet::NumbersCsv", "Not found")),
        [](const QString &word) { return word; });
    return csv.bytes();
}

} // namespace pamphlet
