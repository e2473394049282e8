#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Draws a cell of the staff's table: the title strong, the sign-off as a pill, a hairline below.
class ArticleTableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ArticleTableDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace pamphlet
