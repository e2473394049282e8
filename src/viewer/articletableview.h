#pragma once

#include <QTableView>

#include <optional>

namespace pamphlet {

class Appearance;
class SortHeader;

// The staff's table: shows as many columns as fit, the more important ones first, until somebody chooses otherwise.
class ArticleTableView : public QTableView {
    Q_OBJECT

public:
    ArticleTableView(const Appearance &appearance, QWidget *parent = nullptr);

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

    const Appearance &m_appearance;
    SortHeader *m_header;
    std::optional<QList<int>> m_chosen;
};

} // namespace pamphlet
