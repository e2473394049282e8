#include "handout/chartnote.h"

#include "handout/recordwords.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("pamphlet::ChartNote", text);
}

QString firstLine(const HandoutRecord &record)
{
    const QString time = RecordWords::time(record.handedOutAt);
    return record.clinician.isEmpty()
        ? tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "Patient education given %1:")).arg(time)
        : tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "Patient education given %1 by %2:"))
              .arg(time, record.clinician.simplified());
}

QString itemLine(const RecordedItem &item)
{
    const QString text = item.kind == KeptVersion::Kind::Tool
        ? tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "- %1, page to fill in (%2, version %3)."))
        : tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "- %1 (%2, version %3)."));
    return text.arg(item.title.simplified(), RecordWords::language(item.lang), RecordWords::version(item.hash));
}

QString teachBackOf(const RecordedItem &item)
{
    const QString result = RecordWords::teachBack(item.teachBack);
    return result.isEmpty() ? QString()
                            : tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", " Teach-back: %1.")).arg(result.toLower());
}

} // namespace

QString chartNote(const HandoutRecord &record)
{
    QStringList lines{firstLine(record)};
    for (const RecordedItem &item : record.items) {
        lines.append(itemLine(item) + teachBackOf(item));
    }
    lines.append(tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "Form: %1.")).arg(RecordWords::form(record.form)));
    if (!record.code.isEmpty()) {
        lines.append(tr(QT_TRANSLATE_NOOP("pamphlet::ChartNote", "Re-open code: %1.")).arg(record.code));
    }
    return lines.join(u'\n');
}

} // namespace pamphlet
