#pragma once

#include "viewer/markedlayout.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

namespace pamphlet {

class Appearance;
class RowMarks;

// Draws a SearchModel: headings, and below each the hits as one card with hairlines between them. Texts are laid out
// once, so that scrolling stays smooth.
class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(const Appearance &appearance, QObject *parent);

    // The buttons in the rows; none without.
    void setMarks(const RowMarks *marks) { m_marks = marks; }

    // To be called when the rows or the appearance have changed.
    void forgetLayouts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    using Texts = QList<std::shared_ptr<const MarkedLayout>>; // from top to bottom

    int roomForMark() const;
    int widthOfTexts(const QStyleOptionViewItem &option) const;
    MarkedLayout::Style style(int pixels, QFont::Weight weight, const QString &color) const;
    Texts layOut(const QModelIndex &index, int width) const;
    const Texts &texts(const QModelIndex &index, int width) const;
    int headingHeight(const QModelIndex &index) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFocus(QPainter &painter, const QRect &rect) const;

    const Appearance &m_appearance;
    const RowMarks *m_marks = nullptr;
    mutable QHash<int, Texts> m_texts; // by row
    mutable int m_width = 0; // for which they were laid out
};

} // namespace pamphlet
