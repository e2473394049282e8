#pragma once

#include <QWidget>

namespace pamphlet {

class Appearance;

// How many digits of a PIN are typed: a dot for each, and nothing else.
class PinDots : public QWidget {
    Q_OBJECT

public:
    explicit PinDots(const Appearance &appearance, QWidget *parent = nullptr);

    void setCount(int count);
    // Whether what is typed comes here.
    void setActive(bool active);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    int m_count = 0;
    bool m_active = false;
};

} // namespace pamphlet
