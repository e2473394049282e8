#include "viewer/phraserow.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int smallestTarget = 48;
constexpr int side = 12; // between edge and text
constexpr int edge = 8; // above and below the text
constexpr int mostLines = 4;
constexpr int radius = 10;

} // namespace

PhraseRow::PhraseRow(const QString &phrase, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    setText(phrase);
    setAccessibleName(phrase);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont PhraseRow::textFont() const
{
    return CardText::font(m_appearance.scaled(17), QFont::Normal);
}

QSize PhraseRow::sizeHint() const
{
    const int width = m_appearance.scaled(300);
    return {width, heightForWidth(width)};
}

QSize PhraseRow::minimumSizeHint() const
{
    return {smallestTarget, smallestTarget};
}

int PhraseRow::heightForWidth(int width) const
{
    const int text = CardText::height(this->text(), textFont(), width - 2 * side, mostLines);
    return std::max(smallestTarget, text + 2 * edge);
}

void PhraseRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.color(QStringLiteral("focus")), 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(isDown() || underMouse() ? QStringLiteral("pale") : QStringLiteral("card")));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    painter.setFont(textFont());
    painter.setPen(theme.color(QStringLiteral("ink")));
    const QRect area = rect().adjusted(side, 0, -side, 0);
    const Qt::Alignment start = text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(area, int(start | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextWordWrap,
        CardText::fitted(text(), textFont(), area.width(), mostLines));
}

void PhraseRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) { // theme or text size
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace pamphlet
