#include "viewer/pindots.h"

#include "viewer/appearance.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

PinDots::PinDots(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PinDots::setCount(int count)
{
    m_count = count;
    update();
}

void PinDots::setActive(bool active)
{
    m_active = active;
    update();
}

QSize PinDots::sizeHint() const
{
    return {m_appearance.scaled(240), m_appearance.scaled(44)};
}

void PinDots::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = m_active ? 2 : 1;
    painter.setPen(QPen(theme.color(m_active ? QStringLiteral("focus") : QStringLiteral("soft")), line));
    painter.setBrush(theme.color(QStringLiteral("card")));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 14, 14);
    if (m_count == 0) {
        return;
    }
    const qreal step = std::min<qreal>(m_appearance.scaled(26), (width() - 24.0) / m_count);
    const qreal radius = std::min<qreal>(m_appearance.scaled(7), step * 0.35);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(QStringLiteral("ink")));
    for (int i = 0; i < m_count; ++i) {
        const qreal x = width() / 2.0 + (i - (m_count - 1) / 2.0) * step;
        painter.drawEllipse(QPointF(x, height() / 2.0), radius, radius);
    }
}

} // namespace pamphlet
