#include "viewer/attractcard.h"

#include "viewer/appearance.h"
#include "viewer/cardtext.h"
#include "viewer/drawnpicture.h"
#include "viewer/paintedtext.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int radius = 18;
constexpr int padding = 36;
constexpr int titleSize = 38;
constexpr int summarySize = 22;
constexpr int gap = 16; // between title and summary
constexpr qreal pictureShare = 0.58; // of the width of a wide card
constexpr qreal pictureRatio = 2.1; // width to height of the pictures of articles

} // namespace

AttractCard::AttractCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void AttractCard::setAppearance(const Appearance &appearance)
{
    m_appearance = &appearance;
}

void AttractCard::setArticle(
    const QString &title, const QString &summary, const QString &pictureName, const QByteArray &picture)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(summary);
    m_summary = summary;
    m_pictureName = pictureName;
    m_picture = picture;
    m_drawn = {};
    m_drawnFor = {};
    update();
}

void AttractCard::setUpright(bool upright)
{
    m_upright = upright;
    update();
}

void AttractCard::setPictureAtEnd(bool atEnd)
{
    m_atEnd = atEnd;
    update();
}

QRect AttractCard::pictureFrame() const
{
    if (m_picture.isEmpty()) {
        return {};
    }
    if (m_upright) {
        return {0, 0, width(), std::min(qRound(width() / pictureRatio), height() / 2)};
    }
    const int wide = qRound(width() * pictureShare);
    const QRect frame(m_atEnd ? width() - wide : 0, 0, wide, height());
    return QStyle::visualRect(layoutDirection(), rect(), frame);
}

QRect AttractCard::wordsFrame() const
{
    const QRect picture = pictureFrame();
    QRect words = rect();
    if (picture.isNull() || m_upright) {
        words.setTop(picture.isNull() ? 0 : picture.bottom() + 1);
    } else if (picture.left() == 0) {
        words.setLeft(picture.right() + 1);
    } else {
        words.setRight(picture.left() - 1);
    }
    return words.marginsRemoved({padding, padding, padding, padding});
}

QFont AttractCard::titleFont(qreal scale) const
{
    return CardText::font(qRound(titleSize * scale), QFont::Bold);
}

QFont AttractCard::summaryFont(qreal scale) const
{
    return CardText::font(qRound(summarySize * scale), QFont::Normal);
}

int AttractCard::wordsHeight(int width, qreal scale) const
{
    constexpr int anyLines = 100;
    return CardText::height(text(), titleFont(scale), width, anyLines) + gap
        + CardText::height(m_summary, summaryFont(scale), width, anyLines);
}

// As large as the words fit whole.
qreal AttractCard::wordsScale(QSize room) const
{
    qreal scale = m_appearance->textScale();
    while (scale > 0.7 && wordsHeight(room.width(), scale) > room.height()) {
        scale -= 0.1;
    }
    return scale;
}

void AttractCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance->theme();
    const qreal line = hasFocus() ? 3 : 1;
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(frame, theme.color(isDown() ? QStringLiteral("pale") : QStringLiteral("card")));
    painter.setClipPath(frame);
    drawPicture(painter);
    painter.setClipping(false);
    painter.setPen(QPen(theme.color(hasFocus() ? QStringLiteral("focus") : QStringLiteral("line")), line));
    painter.drawPath(frame);
    drawWords(painter);
}

void AttractCard::drawPicture(QPainter &painter)
{
    const QRect frame = pictureFrame();
    if (frame.isNull()) {
        return;
    }
    if (m_drawnFor != frame.size()) {
        m_drawnFor = frame.size();
        m_drawn = drawnPicture(m_pictureName, m_picture, m_drawnFor, devicePixelRatioF());
    }
    painter.fillRect(frame, edgeColor());
    QRectF place(QPointF(), m_drawn.deviceIndependentSize());
    place.moveCenter(QRectF(frame).center());
    painter.drawPixmap(place.topLeft(), m_drawn);
}

// What the picture ends with goes on around it.
QColor AttractCard::edgeColor() const
{
    const QImage image = m_drawn.toImage();
    const QColor edge = image.isNull() ? QColor(Qt::transparent) : image.pixelColor(image.width() / 2, 0);
    return edge.alpha() == 255 ? edge : m_appearance->theme().color(QStringLiteral("picture"));
}

void AttractCard::drawWords(QPainter &painter)
{
    const QRect frame = wordsFrame();
    const qreal scale = wordsScale(frame.size());
    const int tall = std::min(wordsHeight(frame.width(), scale), frame.height());
    QRect rest(frame.left(), frame.top() + (frame.height() - tall) / 2, frame.width(), tall);
    const Theme &theme = m_appearance->theme();
    painter.setFont(titleFont(scale));
    painter.setPen(theme.color(QStringLiteral("ink")));
    rest.setTop(rest.top() + paintText(painter, rest, text(), layoutDirection()) + gap);
    painter.setFont(summaryFont(scale));
    painter.setPen(theme.color(QStringLiteral("soft")));
    paintText(painter, rest, m_summary, layoutDirection());
}

void AttractCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) { // theme or text size
        update();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace pamphlet
