#include "viewer/articletableview.h"

#include "viewer/appearance.h"
#include "viewer/articletabledelegate.h"
#include "viewer/articletablemodel.h"
#include "viewer/sortheader.h"
#include "viewer/touch.h"

#include <algorithm>
#include <array>

namespace pamphlet {

namespace {

using Model = ArticleTableModel;

constexpr std::array importance{Model::TitleColumn, Model::SignOffColumn, Model::LanguagesColumn, Model::OpenedColumn,
    Model::GradeColumn, Model::SourcesColumn, Model::DueColumn, Model::CodesColumn, Model::TopicsColumn,
    Model::RegionsColumn, Model::WrittenColumn};

constexpr int fewest = 2; // the title and its sign-off
constexpr int narrowTitle = 140; // what a title gives way to, at the usual text size

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

} // namespace

ArticleTableView::ArticleTableView(const Appearance &appearance, QWidget *parent)
    : QTableView(parent)
    , m_appearance(appearance)
    , m_header(new SortHeader(appearance, this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(new ArticleTableDelegate(appearance, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    makeTouchScrollable(this);
    connect(&m_appearance, &Appearance::changed, this, &ArticleTableView::showAppearance);
}

void ArticleTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setSortingEnabled(true);
    sortByColumn(Model::TitleColumn, Qt::AscendingOrder);
    showAppearance();
}

void ArticleTableView::showAppearance()
{
    verticalHeader()->setDefaultSectionSize(m_appearance.scaled(50));
    m_header->setFixedHeight(m_header->sizeHint().height());
    fitColumns();
}

void ArticleTableView::showColumnOrNot(int column, bool shown)
{
    QList<int> columns;
    for (int i = 0; i < Model::ColumnCount; ++i) {
        if (i == column ? shown : isColumnShown(i)) {
            columns.append(i);
        }
    }
    m_chosen = columns;
    fitColumns();
}

void ArticleTableView::showFittingColumns()
{
    m_chosen.reset();
    fitColumns();
}

int ArticleTableView::widthOf(int column) const
{
    return std::max(m_appearance.scaled(usualWidth(column)), m_header->widthOf(column));
}

QList<int> ArticleTableView::fittingColumns() const
{
    QList<int> columns;
    int room = viewport()->width();
    for (const int column : importance) {
        room -= widthOf(column);
        if (room < 0 && columns.size() >= fewest) {
            break;
        }
        columns.append(column);
    }
    return columns;
}

// The title takes the room that the others leave, and gives way to them.
void ArticleTableView::fitColumns()
{
    if (!model()) {
        return;
    }
    const QList<int> columns = m_chosen.value_or(fittingColumns());
    int room = viewport()->width();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        setColumnHidden(column, !columns.contains(column));
        setColumnWidth(column, widthOf(column));
        room -= columns.contains(column) ? widthOf(column) : 0;
    }
    setColumnWidth(Model::TitleColumn, std::max(m_appearance.scaled(narrowTitle), widthOf(Model::TitleColumn) + room));
}

void ArticleTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace pamphlet
