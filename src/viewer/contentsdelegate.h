#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Draws a line of the contents: sections, questions below theirs, and the place that is being read.
class ContentsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ContentsDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont fontOf(const QModelIndex &index) const;
    QColor colorOf(const QModelIndex &index) const;
    // Where the words stand in a line.
    QRect textArea(const QRect &line, const QModelIndex &index, Qt::LayoutDirection direction) const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
