#include "viewer/countdownring.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"

#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int side = 168; // pixels at the usual text size
constexpr qreal line = 12;
constexpr int wholeTurn = 360 * 16; // as QPainter counts it

} // namespace

void CountdownRing::setAppearance(const Appearance &appearance)
{
    m_appearance = &appearance;
    connect(&appearance, &Appearance::changed, this, &QWidget::updateGeometry);
}

void CountdownRing::setWhole(int seconds)
{
    m_whole = std::max(seconds, 1);
}

void CountdownRing::setLeft(int seconds)
{
    m_left = std::clamp(seconds, 0, m_whole);
    update();
}

QSize CountdownRing::sizeHint() const
{
    const int scaled = m_appearance ? std::min(m_appearance->scaled(side), side * 3 / 2) : side;
    return {scaled, scaled};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance->theme();
    const int size = std::min(width(), height());
    const QRectF ring = QRectF((width() - size) / 2.0, (height() - size) / 2.0, size, size)
                            .adjusted(line / 2 + 1, line / 2 + 1, -line / 2 - 1, -line / 2 - 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(QStringLiteral("line")), theme.name() == QLatin1String("contrast") ? 1 : line));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.color(QStringLiteral("teal")), line, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, wholeTurn * m_left / m_whole);
    painter.setPen(theme.color(QStringLiteral("ink")));
    painter.setFont(CardText::font(size * 3 / 10, QFont::Bold));
    painter.drawText(ring, Qt::AlignCenter, QString::number(m_left));
}

} // namespace pamphlet
