#include "viewer/recordtablemodel.h"

#include "handout/recordwords.h"
#include "viewer/signofftext.h"

#include <algorithm>

namespace pamphlet {

namespace {

template <typename TextOf> QStringList ofItems(const HandoutRecord &record, TextOf textOf)
{
    QStringList texts;
    for (const RecordedItem &item : record.items) {
        texts.append(textOf(item));
    }
    texts.removeDuplicates();
    return texts;
}

QString titles(const HandoutRecord &record)
{
    return ofItems(record, [](const RecordedItem &item) { return item.title; }).join(QStringLiteral(", "));
}

QString languages(const HandoutRecord &record)
{
    return ofItems(record, [](const RecordedItem &item) { return item.lang.toUpper(); }).join(u' ');
}

QString versions(const HandoutRecord &record)
{
    return ofItems(record, [](const RecordedItem &item) {
        return RecordWords::version(item.hash);
    }).join(QStringLiteral(", "));
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QString textOf(const HandoutRecord &record, int column)
{
    switch (column) {
    case RecordTableModel::TimeColumn:
        return RecordTableModel::timeText(record.handedOutAt);
    case RecordTableModel::TitlesColumn:
        return titles(record);
    case RecordTableModel::ClinicianColumn:
        return orDash(record.clinician);
    case RecordTableModel::LanguagesColumn:
        return languages(record);
    case RecordTableModel::FormColumn:
        return RecordWords::form(record.form);
    case RecordTableModel::TeachBackColumn:
        return orDash(RecordWords::teachBack(RecordTableModel::teachBackOf(record)));
    case RecordTableModel::VersionColumn:
        return versions(record);
    default:
        return record.code;
    }
}

} // namespace

void RecordTableModel::setRecords(const QList<HandoutRecord> &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

int RecordTableModel::rowOf(const QUuid &record) const
{
    const auto found = std::find_if(
        m_records.begin(), m_records.end(), [&record](const HandoutRecord &each) { return each.id == record; });
    return found == m_records.end() ? -1 : int(found - m_records.begin());
}

TeachBack RecordTableModel::teachBackOf(const HandoutRecord &record)
{
    TeachBack worst = TeachBack::NotNoted;
    for (const RecordedItem &item : record.items) {
        worst = std::max(worst, item.teachBack);
    }
    return worst;
}

QString RecordTableModel::timeText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return tr("%1, %2", "day, time").arg(shortDate(local.date()), local.toString(QStringLiteral("HH:mm")));
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HandoutRecord &record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(record, index.column());
    case SortRole:
        return index.column() == TimeColumn ? QVariant(record.handedOutAt) : textOf(record, index.column());
    case TeachBackRole:
        return QVariant::fromValue(teachBackOf(record));
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QStringList titles{tr("When"), tr("Handed out"), tr("Clinician"), tr("Languages"), tr("Form"),
        tr("Teach-back"), tr("Version"), tr("Code")};
    return titles.at(section);
}

} // namespace pamphlet
