#pragma once

#include <QTableView>

#include <optional>

namespace pamphlet {

class Appearance;
class SortHeader;

// A table for staff: shows as many columns as fit, the more important ones first, until somebody chooses otherwise.
class FittingTable : public QTableView {
    Q_OBJECT

public:
    struct Columns {
        QList<int> importance; // all columns; the first one takes the room that the others leave, and gives way to them
        QList<int> widths; // of each column, of what usually stands in it, in pixels at the usual text size
        int fewest = 2; // shown in any case
        int sorted = 0; // by which it is sorted at first
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    FittingTable(const Columns &columns, const Appearance &appearance, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    bool isColumnShown(int column) const { return !isColumnHidden(column); }
    void showColumnOrNot(int column, bool shown);
    // Back to those that fit.
    void showFittingColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthOf(int column) const;
    QList<int> fittingColumns() const;
    void fitColumns();
    void showAppearance();

    const Columns m_columns;
    const Appearance &m_appearance;
    SortHeader *m_header;
    std::optional<QList<int>> m_chosen;
};

} // namespace pamphlet
