#pragma once

#include "clinic/handoutrecord.h"

#include <QAbstractTableModel>

namespace pamphlet {

// What was handed out: one row for each record, in the order in which they were given. Sorting asks for SortRole, where
// times are times.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        TitlesColumn,
        ClinicianColumn,
        LanguagesColumn,
        FormColumn,
        TeachBackColumn,
        VersionColumn,
        CodeColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, TeachBackRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecords(const QList<HandoutRecord> &records);
    const QList<HandoutRecord> &records() const { return m_records; }
    // -1 when it is not there.
    int rowOf(const QUuid &record) const;
    // Of a whole handout: what is to be gone over again outweighs what was explained.
    static TeachBack teachBackOf(const HandoutRecord &record);
    // "22 Nov 2026, 10:52", in local time.
    static QString timeText(const QDateTime &moment);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HandoutRecord> m_records;
};

} // namespace pamphlet
