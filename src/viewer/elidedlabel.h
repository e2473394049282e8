#pragma once

#include <QLabel>

namespace pamphlet {

// A label of one line that ends in "…" where its text does not fit; the whole text is its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pamphlet
