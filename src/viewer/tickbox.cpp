#include "viewer/tickbox.h"

#include "viewer/appearance.h"
#include "viewer/tickpainter.h"

#include <QPainter>

namespace pamphlet {

namespace {

constexpr int smallestTarget = 48; // pixels
constexpr int edge = 3; // room for the focus ring
constexpr int gap = 12;

} // namespace

TickBox::TickBox(const QString &text, const Appearance &appearance, QWidget *parent)
    : QCheckBox(text, parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int TickBox::boxSize() const
{
    return tickSize(m_appearance);
}

QRect TickBox::textRect(int width) const
{
    const int left = edge + boxSize() + gap;
    const QRect room(left, 0, std::max(1, width - left - edge), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text());
}

QSize TickBox::sizeHint() const
{
    return {smallestTarget, heightForWidth(std::max(width(), smallestTarget))};
}

int TickBox::heightForWidth(int width) const
{
    return std::max(smallestTarget, textRect(width).height() + 2 * edge);
}

void TickBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box(edge, (height() - boxSize()) / 2, boxSize(), boxSize());
    paintTick(painter, box, isChecked(), m_appearance);
    QRect words = textRect(width());
    words.moveTop((height() - words.height()) / 2);
    painter.setPen(theme.color(QStringLiteral("ink")));
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeft, text());
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(QStringLiteral("focus")), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 8, 8);
    }
}

} // namespace pamphlet
