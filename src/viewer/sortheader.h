#pragma once

#include <QHeaderView>

namespace pamphlet {

class Appearance;

// The head of a table: a tap sorts by a column, another one the other way round. An arrow in the colours of the theme
// tells by which one, and which way.
class SortHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit SortHeader(const Appearance &appearance, QWidget *parent = nullptr);

    // Of the words of a column with its arrow.
    int widthOf(int section) const;
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &area, int section) const override;

private:
    QFont titleFont() const;
    int arrowSize() const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
