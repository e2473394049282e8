#include "viewer/chip.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int smallestTarget = 48;
constexpr int side = 19; // between edge and title
constexpr int edge = 10; // above and below a title of several lines
constexpr int mostLines = 4;

} // namespace

Chip::Chip(const QString &title, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    setText(title);
    setAccessibleName(title);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont Chip::titleFont() const
{
    return CardText::font(m_appearance.scaled(17), QFont::DemiBold);
}

QSize Chip::sizeHint() const
{
    const int width = QFontMetrics(titleFont()).horizontalAdvance(text()) + 2 * side + 2;
    return {std::max(smallestTarget, width), heightForWidth(width)};
}

QSize Chip::minimumSizeHint() const
{
    return {smallestTarget, smallestTarget};
}

int Chip::heightForWidth(int width) const
{
    return std::max(smallestTarget, CardText::height(text(), titleFont(), width - 2 * side, mostLines) + 2 * edge);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2.5 : 1;
    painter.setPen(QPen(theme.color(hasFocus() ? QStringLiteral("focus") : QStringLiteral("line")), line));
    painter.setBrush(theme.color(isDown() ? QStringLiteral("pale") : QStringLiteral("card")));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 23.5, 23.5);
    painter.setFont(titleFont());
    painter.setPen(theme.color(QStringLiteral("ink")));
    painter.drawText(rect().adjusted(side, 0, -side, 0), Qt::TextWordWrap | Qt::AlignCenter, text());
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) { // theme or text size
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace pamphlet
