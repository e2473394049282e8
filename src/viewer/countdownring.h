#pragma once

#include <QWidget>

namespace pamphlet {

class Appearance;

// How many seconds are left, as a number in a ring that becomes shorter with each of them. For the eye only: the words
// beside it say the same.
class CountdownRing : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Must outlive this, and be set before it is seen.
    void setAppearance(const Appearance &appearance);
    void setWhole(int seconds);
    void setLeft(int seconds);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
    int m_whole = 1;
    int m_left = 0;
};

} // namespace pamphlet
