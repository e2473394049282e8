#pragma once

#include "viewer/weeklynumbers.h"

#include <QAbstractTableModel>

namespace pamphlet {

// Weeks and what happened in them, the newest first.
class WeekTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WeekColumn, HandedOutColumn, ReadColumn, MissedColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `weeks`: the oldest first.
    void setWeeks(const QList<WeekTotals> &weeks);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const WeekTotals &week, int column) const;

    QList<WeekTotals> m_weeks;
};

} // namespace pamphlet
