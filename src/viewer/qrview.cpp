#include "viewer/qrview.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int quietZone = 4; // modules, as ISO 18004 asks for
constexpr int leastSide = 300; // pixels
constexpr int leastModule = 4;

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
    , m_code(QString())
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code of your list, for a scanner"));
}

void QrView::setText(const QString &text)
{
    m_code = QrCode(text);
    updateGeometry();
    update();
}

int QrView::modules() const
{
    return m_code.size() + 2 * quietZone;
}

int QrView::pixelsOfModule() const
{
    return std::max(leastModule, (leastSide + modules() - 1) / modules());
}

QSize QrView::sizeHint() const
{
    const int side = modules() * pixelsOfModule();
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    const int side = pixelsOfModule();
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int y = 0; y < m_code.size(); ++y) {
        for (int x = 0; x < m_code.size(); ++x) {
            if (m_code.isDark(x, y)) {
                painter.fillRect((x + quietZone) * side, (y + quietZone) * side, side, side, Qt::black);
            }
        }
    }
}

} // namespace pamphlet
