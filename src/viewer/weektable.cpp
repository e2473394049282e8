#include "viewer/weektable.h"

#include "viewer/weektext.h"

namespace pamphlet {

void WeekTable::setWeeks(const QList<WeekTotals> &weeks)
{
    beginResetModel();
    m_weeks = weeks;
    endResetModel();
}

int WeekTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_weeks.size());
}

int WeekTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WeekTable::text(const WeekTotals &week, int column) const
{
    switch (column) {
    case WeekColumn:
        return weekText(week.week);
    case HandedOutColumn:
        return QString::number(week.handedOut);
    case ReadColumn:
        return QString::number(week.read);
    default:
        return QString::number(week.missed);
    }
}

QVariant WeekTable::data(const QModelIndex &index, int role) const
{
    const WeekTotals &week = m_weeks.at(m_weeks.size() - 1 - index.row());
    if (role == Qt::DisplayRole) {
        return text(week, index.column());
    }
    if (role == Qt::AccessibleTextRole) { // a cell alone says little
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
            + text(week, index.column());
    }
    return {};
}

QVariant WeekTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        const QStringList titles{tr("Week from"), tr("Handed out"), tr("Read"), tr("Not found")};
        return titles.at(section);
    }
    return {};
}

} // namespace pamphlet
