#include "viewer/cardgrid.h"

#include "viewer/card.h"

#include <QEvent>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int gap = 14;
constexpr int maximumColumns = 3;

} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
{
}

void CardGrid::setCards(const QList<Card *> &cards)
{
    qDeleteAll(m_cards);
    m_cards = cards;
    for (Card *card : std::as_const(m_cards)) {
        card->setParent(this);
        card->show();
    }
    arrange();
}

void CardGrid::setMinimumCardWidth(int width)
{
    m_minimumCardWidth = width;
    arrange();
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool CardGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a card became higher or lower
        arrange();
    }
    return QWidget::event(event);
}

void CardGrid::arrange()
{
    const int wanted = std::clamp(int(m_cards.size()), 1, maximumColumns);
    const int columns = std::clamp((width() + gap) / (m_minimumCardWidth + gap), 1, wanted);
    const int cardWidth = (width() - (columns - 1) * gap) / columns;
    int y = 0;
    for (qsizetype start = 0; start < m_cards.size(); start += columns) {
        const auto row = m_cards.mid(start, columns);
        int height = 0;
        for (const Card *card : row) {
            height = std::max(height, card->heightForWidth(cardWidth));
        }
        for (qsizetype i = 0; i < row.size(); ++i) {
            const int x = int(i) * (cardWidth + gap);
            row[i]->setGeometry(
                layoutDirection() == Qt::RightToLeft ? width() - x - cardWidth : x, y, cardWidth, height);
        }
        y += height + gap;
    }
    setFixedHeight(std::max(0, y - gap));
}

} // namespace pamphlet
