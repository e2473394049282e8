#include "handout/recordcsv.h"

#include "handout/csvtext.h"
#include "handout/recordwords.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("pamphlet::RecordCsv", text);
}

QStringList head()
{
    return {
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Handed out")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Re-open code")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Clinician")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Form")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Kind")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Title")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Name in the library")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Language")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Version")),
        tr(QT_TRANSLATE_NOOP("pamphlet::RecordCsv", "Teach-back")),
    };
}

QStringList line(const HandoutRecord &record, const RecordedItem &item)
{
    return {
        RecordWords::time(record.handedOutAt),
        record.code,
        record.clinician,
        RecordWords::form(record.form),
        RecordWords::kind(item.kind),
        item.title,
        item.id,
        RecordWords::language(item.lang),
        QString::fromLatin1(item.hash),
        RecordWords::teachBack(item.teachBack),
    };
}

} // namespace

QByteArray recordCsv(const QList<HandoutRecord> &records)
{
    CsvText csv;
    csv.addRow(head());
    for (const HandoutRecord &record : records) {
        for (const RecordedItem &item : record.items) {
            csv.addRow(line(record, item));
        }
    }
    return csv.bytes();
}

} // namespace pamphlet
