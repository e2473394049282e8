#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Draws a cell of the table of records: what was handed out strong, the result of teach-back as a pill.
class RecordTableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RecordTableDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace pamphlet
