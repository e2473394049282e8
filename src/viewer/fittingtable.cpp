#include "viewer/fittingtable.h"

#include "viewer/appearance.h"
#include "viewer/sortheader.h"
#include "viewer/touch.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int narrow = 140; // what the first column gives way to, at the usual text size

} // namespace

FittingTable::FittingTable(const Columns &columns, const Appearance &appearance, QWidget *parent)
    : QTableView(parent)
    , m_columns(columns)
    , m_appearance(appearance)
    , m_header(new SortHeader(appearance, this))
{
    setHorizontalHeader(m_header);
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
    connect(&m_appearance, &Appearance::changed, this, &FittingTable::showAppearance);
}

void FittingTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setSortingEnabled(true);
    sortByColumn(m_columns.sorted, m_columns.order);
    showAppearance();
}

void FittingTable::showAppearance()
{
    verticalHeader()->setDefaultSectionSize(m_appearance.scaled(50));
    m_header->setFixedHeight(m_header->sizeHint().height());
    fitColumns();
}

void FittingTable::showColumnOrNot(int column, bool shown)
{
    QList<int> columns;
    for (int i = 0; i < m_columns.widths.size(); ++i) {
        if (i == column ? shown : isColumnShown(i)) {
            columns.append(i);
        }
    }
    m_chosen = columns;
    fitColumns();
}

void FittingTable::showFittingColumns()
{
    m_chosen.reset();
    fitColumns();
}

int FittingTable::widthOf(int column) const
{
    return std::max(m_appearance.scaled(m_columns.widths.at(column)), m_header->widthOf(column));
}

QList<int> FittingTable::fittingColumns() const
{
    QList<int> columns;
    int room = viewport()->width();
    for (const int column : m_columns.importance) {
        room -= widthOf(column);
        if (room < 0 && columns.size() >= m_columns.fewest) {
            break;
        }
        columns.append(column);
    }
    return columns;
}

void FittingTable::fitColumns()
{
    if (!model()) {
        return;
    }
    const QList<int> columns = m_chosen.value_or(fittingColumns());
    int room = viewport()->width();
    for (int column = 0; column < m_columns.widths.size(); ++column) {
        setColumnHidden(column, !columns.contains(column));
        setColumnWidth(column, widthOf(column));
        room -= columns.contains(column) ? widthOf(column) : 0;
    }
    const int first = m_columns.importance.constFirst();
    setColumnWidth(first, std::max(m_appearance.scaled(narrow), widthOf(first) + room));
}

void FittingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace pamphlet
