#pragma once

#include <QWidget>

namespace pamphlet {

// Grey shapes in the places where an article will be, while it takes a moment to load.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pamphlet
