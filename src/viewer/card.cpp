#include "viewer/card.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/icons.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int padding = 20;
constexpr int radius = 18;
constexpr int detailLines = 3;

} // namespace

Card::Card(Kind kind, const QString &title, const QString &detail, const QByteArray &picture,
    const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_detail(detail)
    , m_picture(picture)
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

int Card::pictureHeight(int width) const
{
    return m_kind == Kind::Topic ? m_appearance.scaled(40) : std::min(width * 5 / 11, 220);
}

QSize Card::sizeHint() const
{
    return {280, heightForWidth(280)};
}

int Card::heightForWidth(int width) const
{
    const int textWidth = width - 2 * padding;
    const int texts = CardText::height(text(), titleFont(), textWidth, 3) + 4
        + CardText::height(m_detail, detailFont(), textWidth, detailLines);
    const int top = m_kind == Kind::Topic ? padding + pictureHeight(width) + 6 : pictureHeight(width) + 16;
    return top + texts + padding;
}

void Card::paintPicture(QPainter &painter)
{
    const int tall = pictureHeight(width());
    const bool topic = m_kind == Kind::Topic;
    const QSize wanted = topic ? QSize(tall, tall) : QSize(width(), tall);
    if (m_pixmap.isNull() || (!topic && m_pixmap.deviceIndependentSize().height() < tall - 1)) {
        m_pixmap = topic ? Icons::topic(QString::fromUtf8(m_picture),
                       m_appearance.theme().color(QStringLiteral("teal")), wanted, devicePixelRatioF())
                         : Icons::picture(m_picture, wanted, devicePixelRatioF());
    }
    if (topic) {
        painter.drawPixmap(QPointF(padding - 3, padding - 2), m_pixmap);
        return;
    }
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, radius), radius - 1, radius - 1);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(0, 0, width(), tall, m_appearance.theme().color(QStringLiteral("picture")));
    painter.setClipRect(0, 0, width(), tall, Qt::IntersectClip);
    painter.drawPixmap(QPointF((width() - m_pixmap.deviceIndependentSize().width()) / 2, 0), m_pixmap);
    painter.restore();
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
    paintPicture(painter);
    painter.setPen(QPen(theme.color(focus ? QStringLiteral("focus") : QStringLiteral("line")), line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, radius, radius);

    const int textWidth = width() - 2 * padding;
    int y = m_kind == Kind::Topic ? padding + pictureHeight(width()) + 6 : pictureHeight(width()) + 16;
    auto write = [&](const QString &text, const QFont &font, const QString &color, int lines) {
        const int tall = CardText::height(text, font, textWidth, lines);
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRect(padding, y, textWidth, tall), Qt::TextWordWrap | Qt::AlignLeading, text);
        y += tall + 4;
    };
    write(text(), titleFont(), QStringLiteral("ink"), 3);
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
