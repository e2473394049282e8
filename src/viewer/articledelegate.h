#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Draws an ArticleModel row as a card: title and what it says.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ArticleDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont font(int pixels, QFont::Weight weight) const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
