#pragma once

#include <QWidget>

namespace pamphlet {

// Covers an article while it loads: plain at first, then with grey shapes in the places where the article will be.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setShapesShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_shapesShown = false;
};

} // namespace pamphlet
