#pragma once

#include <QStyledItemDelegate>

namespace pamphlet {

class Appearance;
class RowMarks;

// Draws a BrowseModel row: a letter, or an article as a card with its title and first sentence. All articles are of
// one height, which is cheap to tell: a list of thousands is laid out at once.
class BrowseDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int gap = 8; // pixels below each card

    BrowseDelegate(const Appearance &appearance, QObject *parent);

    // The buttons in the rows; none without.
    void setMarks(const RowMarks *marks) { m_marks = marks; }

    // Room for titles of that many letters.
    void setLongestTitle(int letters) { m_longestTitle = letters; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont titleFont() const;
    QFont detailFont() const;
    int roomForMark() const;
    int textWidth(int width) const;
    int titleLines(int width) const;
    int detailLines(int width) const;
    void paintHeading(QPainter &painter, const QRect &area, const QString &letter) const;
    void paintArticle(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBadge(QPainter &painter, QRect &line, const QString &badge, Qt::LayoutDirection direction) const;

    const Appearance &m_appearance;
    const RowMarks *m_marks = nullptr;
    int m_longestTitle = 0;
};

} // namespace pamphlet
