#include "viewer/recordtableview.h"

#include "viewer/recordtabledelegate.h"
#include "viewer/recordtablemodel.h"

namespace pamphlet {

namespace {

using Model = RecordTableModel;

FittingTable::Columns columns()
{
    FittingTable::Columns columns;
    columns.importance = {Model::TitlesColumn, Model::TimeColumn, Model::FormColumn, Model::ClinicianColumn,
        Model::CodeColumn, Model::TeachBackColumn, Model::VersionColumn, Model::LanguagesColumn};
    columns.widths = {175, 245, 180, 60, 96, 224, 112, 90}; // in the order of Model::Column
    columns.sorted = Model::TimeColumn;
    columns.order = Qt::DescendingOrder;
    return columns;
}

} // namespace

RecordTableView::RecordTableView(const Appearance &appearance, QWidget *parent)
    : FittingTable(columns(), appearance, parent)
{
    setItemDelegate(new RecordTableDelegate(appearance, this));
}

} // namespace pamphlet
