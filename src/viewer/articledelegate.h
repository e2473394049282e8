#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;
class RowMarks;

// Draws an ArticleModel row as a card: title and what it says.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int gap = 10; // pixels below each card

    ArticleDelegate(const Appearance &appearance, QObject *parent);

    // The buttons in the rows; none without.
    void setMarks(const RowMarks *marks) { m_marks = marks; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int roomForMark() const;
    QFont font(int pixels, QFont::Weight weight) const;

    const Appearance &m_appearance;
    const RowMarks *m_marks = nullptr;
};

} // namespace pamphlet
