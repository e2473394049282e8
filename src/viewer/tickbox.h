#pragma once

#include <QCheckBox>

namespace pamphlet {

class Appearance;

// A check box for fingers: a large box, a label that may need two lines, and all of it can be tapped.
class TickBox : public QCheckBox {
    Q_OBJECT

public:
    TickBox(const QString &text, const Appearance &appearance, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent *event) override;

private:
    int boxSize() const;
    QRect textRect(int width) const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
