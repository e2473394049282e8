#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;

// Draws a page of PageThumbnails: the page itself, its number below, and a frame about the one that is shown.
class PageStripDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PageStripDelegate(const Appearance &appearance, QObject *parent = nullptr);

    // The largest page, and the room for a page with its number; pixels of the screen.
    static QSize pageSize();
    static QSize itemSize(const Appearance &appearance);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace pamphlet
