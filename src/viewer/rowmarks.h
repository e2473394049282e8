#pragma once

#include "viewer/markedrows.h"

#include <QIcon>
#include <QPersistentModelIndex>

class QHelpEvent;
class QListView;
class QMouseEvent;
class QPainter;
class QStyleOptionViewItem;

namespace pamphlet {

class Appearance;
class ScrollWatch;

// The round buttons at the ends of a list's rows: one tap marks an article for the visit or takes the mark away, and
// Ctrl+M does so with the current row. The rest of a row is the list's own. Without a visit there are no buttons.
// The list's delegate leaves room for them and has them painted.
class RowMarks : public QObject {
    Q_OBJECT

public:
    // `rows` is the model of the list; `gapBelow` are the pixels below the card in each row. All must outlive this.
    RowMarks(QListView *list, MarkedRows &rows, int gapBelow, const Appearance &appearance);

    // At the end of each row, in pixels: where no text may stand.
    int room() const;
    void paint(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    // In the list's viewport; empty for a row without button.
    QRect buttonOf(const QModelIndex &index) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int diameter() const;
    QRect buttonIn(const QRect &row, Qt::LayoutDirection direction) const;
    QModelIndex buttonAt(QPoint position) const;
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool showTip(const QHelpEvent &event);
    void setHovered(const QModelIndex &index);
    void makeCurrent(const QModelIndex &index);
    void showAppearance();
    void layOutAnew();
    void paintGround(QPainter &painter, const QRect &button, const QModelIndex &index) const;

    QListView *m_list;
    MarkedRows &m_rows;
    const int m_gapBelow;
    const Appearance &m_appearance;
    ScrollWatch *m_scroll;
    QIcon m_plus;
    QIcon m_check;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed; // the button that a tap began on and did not leave
    bool m_held = false; // a tap that began on a button goes on
};

} // namespace pamphlet
