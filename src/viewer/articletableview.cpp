#include "viewer/articletableview.h"

#include "viewer/articletabledelegate.h"
#include "viewer/articletablemodel.h"

namespace pamphlet {

namespace {

using Model = ArticleTableModel;

// Of what stands in the column, at the usual text size; the words of its head may need more.
int usualWidth(int column)
{
    switch (column) {
    case Model::TitleColumn:
        return 250;
    case Model::SignOffColumn:
        return 215;
    case Model::TopicsColumn:
        return 190;
    case Model::RegionsColumn:
    case Model::CodesColumn:
        return 150;
    case Model::WrittenColumn:
    case Model::DueColumn:
        return 118;
    default:
        return 60;
    }
}

FittingTable::Columns columns()
{
    FittingTable::Columns columns;
    columns.importance = {Model::TitleColumn, Model::SignOffColumn, Model::LanguagesColumn, Model::OpenedColumn,
        Model::GradeColumn, Model::SourcesColumn, Model::DueColumn, Model::CodesColumn, Model::TopicsColumn,
        Model::RegionsColumn, Model::WrittenColumn};
    for (int column = 0; column < Model::ColumnCount; ++column) {
        columns.widths.append(usualWidth(column));
    }
    columns.sorted = Model::TitleColumn;
    return columns;
}

} // namespace

ArticleTableView::ArticleTableView(const Appearance &appearance, QWidget *parent)
    : FittingTable(columns(), appearance, parent)
{
    setItemDelegate(new ArticleTableDelegate(appearance, this));
}

} // namespace pamphlet
