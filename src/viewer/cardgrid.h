#pragma once

#include <QList>
#include <QWidget>

namespace pamphlet {

class Card;

// Cards side by side, in as many columns as fit, each row as high as its highest card.
class CardGrid : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent = nullptr);

    // Takes the cards over; those that were here are deleted.
    void setCards(const QList<Card *> &cards);
    void setMinimumCardWidth(int width);
    const QList<Card *> &cards() const { return m_cards; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QList<Card *> m_cards;
    int m_minimumCardWidth = 270;
};

} // namespace pamphlet
