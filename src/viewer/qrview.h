#pragma once

#include "handout/qrcode.h"

#include <QWidget>

namespace pamphlet {

// A QR code on the screen, black on white in every theme: many scanners read no other. Each module is the same whole
// number of pixels.
class QrView : public QWidget {
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int modules() const; // on each side, with the white border
    int pixelsOfModule() const;

    QrCode m_code;
};

} // namespace pamphlet
