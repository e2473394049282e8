#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Rows to tick, for fingers: a large box and its text; a tap anywhere ticks.
class TickDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TickDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    // The room for the text in a row that is so wide.
    int textWidth(int row) const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
