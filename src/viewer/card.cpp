#include "viewer/card.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace pamphlet {

namespace {

constexpr int padding = 17;
constexpr int radius = 18;
constexpr int lineGap = 3;
constexpr int titleLines = 3;
constexpr int detailLines = 2;

} // namespace

Card::Card(
    const QString &title, const QString &detail, const QString &icon, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
    , m_icon(icon)
    , m_appearance(appearance)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont Card::titleFont() const
{
    return CardText::font(m_appearance.scaled(19), QFont::DemiBold);
}

QFont Card::detailFont() const
{
    return CardText::font(m_appearance.scaled(16), QFont::Normal);
}

int Card::iconSize() const
{
    return m_appearance.scaled(38);
}

int Card::textTop() const
{
    return padding + iconSize() + 4;
}

QSize Card::sizeHint() const
{
    return {280, heightForWidth(280)};
}

int Card::heightForWidth(int width) const
{
    const int textWidth = width - 2 * padding;
    return textTop() + CardText::height(text(), titleFont(), textWidth, titleLines) + lineGap
        + CardText::height(m_detail, detailFont(), textWidth, detailLines) + padding;
}

void Card::paintIcon(QPainter &painter)
{
    const QSize size(iconSize(), iconSize());
    if (m_pixmap.isNull()) {
        m_pixmap = Icons::topic(m_icon, m_appearance.theme().color(QStringLiteral("teal")), size, devicePixelRatioF());
    }
    const QRect place(QPoint(padding - 3, padding - 2), size); // its lines begin a little inside
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place), m_pixmap);
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal line = focus ? 2.5 : 1;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(isDown() ? QStringLiteral("pale") : QStringLiteral("card")));
    painter.drawRoundedRect(frame, radius, radius);
    paintIcon(painter);
    painter.setPen(QPen(theme.color(focus ? QStringLiteral("focus") : QStringLiteral("line")), line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, radius, radius);

    const int textWidth = width() - 2 * padding;
    int y = textTop();
    auto write = [&](const QString &text, const QFont &font, const QString &color, int lines) {
        const int tall = CardText::height(text, font, textWidth, lines);
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRect(padding, y, textWidth, tall), Qt::TextWordWrap | Qt::AlignLeading, text);
        y += tall + lineGap;
    };
    write(text(), titleFont(), QStringLiteral("ink"), titleLines);
    write(m_detail, detailFont(), QStringLiteral("soft"), detailLines);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) { // theme or text size
        m_pixmap = {};
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace pamphlet
