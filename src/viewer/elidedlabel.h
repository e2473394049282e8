#pragma once

#include <QLabel>

namespace pamphlet {

// A label that never asks for room: its text is wrapped where the height allows it, else it ends in "…" and the whole
// text is the tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace pamphlet
