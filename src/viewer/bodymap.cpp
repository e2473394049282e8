#include "viewer/bodymap.h"

#include "viewer/appearance.h"
#include "viewer/bodymapaccessible.h"
#include "viewer/cardtext.h"
#include "viewer/regiontitles.h"

#include <QInputDevice>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace pamphlet {

BodyMap::BodyMap(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_body(bodyOutline(m_side))
{
    installBodyMapAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Where does it hurt?"));
    setAccessibleDescription(
        tr("The arrow keys go from region to region, Enter chooses one, Page Up and Page Down turn front and back."));
}

QSize BodyMap::sizeHint() const
{
    return bodySize.toSize();
}

QSize BodyMap::minimumSizeHint() const
{
    return {120, 240};
}

void BodyMap::setRegions(const QList<RegionCount> &regions)
{
    m_articles.clear();
    m_look.live.clear();
    for (const RegionCount &entry : regions) {
        m_articles.insert(entry.region, entry.articles);
        m_look.live.insert(entry.region);
    }
    layOut();
}

void BodyMap::setSide(BodySide side)
{
    if (side == m_side) {
        return;
    }
    const QString current = currentRegion();
    m_side = side;
    m_body = bodyOutline(side);
    m_look.hovered.clear();
    m_look.pressed.clear();
    layOut();
    moveTo(m_targets.pieceOf(regions().contains(current) ? current : regions().value(0)));
    Q_EMIT sideChanged(side);
}

void BodyMap::setChosen(const QString &region)
{
    m_look.chosen = region;
    update();
}

void BodyMap::tap(const QString &region)
{
    if (!m_look.live.contains(region)) {
        return;
    }
    setChosen(region == m_look.chosen ? QString() : region);
    tellChosen(this, region);
    Q_EMIT chosenChanged(m_look.chosen);
}

QRect BodyMap::regionRect(const QString &region) const
{
    return m_targets.bounds(region).toAlignedRect();
}

QString BodyMap::currentRegion() const
{
    return m_targets.regionOf(m_current);
}

void BodyMap::setCurrentRegion(const QString &region)
{
    setFocus(Qt::OtherFocusReason);
    moveTo(m_targets.pieceOf(region));
}

void BodyMap::layOut()
{
    const double scale = std::min(width() / bodySize.width(), height() / bodySize.height());
    const QSizeF size = bodySize * scale;
    m_place = QTransform::fromTranslate((width() - size.width()) / 2, (height() - size.height()) / 2);
    m_place.scale(scale, scale);
    QList<BodyPiece> pieces = m_body.pieces;
    for (BodyPiece &piece : pieces) {
        piece.shape = m_place.map(piece.shape);
    }
    const QString current = currentRegion();
    m_targets = BodyTargets(std::move(pieces), m_look.live, softEdge / 2 * scale);
    if (m_targets.regionOf(m_current) != current || m_current < 0) {
        m_current = m_targets.pieceOf(regions().value(0));
    }
    update();
}

void BodyMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

int BodyMap::pointedPiece() const
{
    const QString region = m_look.pressed.isEmpty() ? m_look.hovered : m_look.pressed;
    if (region.isEmpty()) {
        return m_look.focused.isEmpty() ? -1 : m_current;
    }
    return m_targets.pieceNear(region, m_pointer);
}

void BodyMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_place);
    paintBody(painter, m_body, m_look, m_appearance.theme());
    painter.resetTransform();
    if (const int piece = pointedPiece(); piece >= 0) {
        painter.setFont(CardText::font(m_appearance.scaled(16), QFont::DemiBold));
        paintName(
            painter, regionTitle(m_targets.regionOf(piece)), m_targets.bounds(piece), rect(), m_appearance.theme());
    }
}

void BodyMap::pointAt(const QString &region)
{
    if (region != m_look.hovered) {
        m_look.hovered = region;
        region.isEmpty() ? unsetCursor() : setCursor(Qt::PointingHandCursor);
        update();
    }
}

void BodyMap::mousePressEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (event->button() == Qt::LeftButton) {
        m_look.pressed = regionAt(m_pointer);
        showRing(false);
    }
}

void BodyMap::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    pointAt(regionAt(m_pointer));
}

void BodyMap::mouseReleaseEvent(QMouseEvent *event)
{
    const QString pressed = std::exchange(m_look.pressed, {});
    update();
    if (event->device()->type() == QInputDevice::DeviceType::TouchScreen) {
        pointAt({}); // a finger that was lifted points at nothing
    }
    if (event->button() == Qt::LeftButton && !pressed.isEmpty() && regionAt(event->position()) == pressed) {
        m_current = m_targets.pieceNear(pressed, event->position());
        tap(pressed);
    }
}

void BodyMap::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    pointAt({});
}

void BodyMap::moveTo(int piece)
{
    m_current = piece;
    showRing(hasFocus());
    if (hasFocus() && piece >= 0) {
        tellFocus(this, currentRegion());
    }
}

void BodyMap::showRing(bool shown)
{
    m_look.focused = shown ? currentRegion() : QString();
    update();
}

bool BodyMap::moveByKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveTo(m_targets.neighbour(m_current, Qt::Key(key)));
        return true;
    case Qt::Key_Home:
        moveTo(m_targets.pieceOf(regions().value(0)));
        return true;
    case Qt::Key_End:
        moveTo(m_targets.pieceOf(regions().isEmpty() ? QString() : regions().last()));
        return true;
    case Qt::Key_PageUp:
        setSide(BodySide::Front);
        return true;
    case Qt::Key_PageDown:
        setSide(BodySide::Back);
        return true;
    default:
        return false;
    }
}

void BodyMap::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        showRing(true);
        tap(currentRegion());
    } else if (!moveByKey(key)) {
        QWidget::keyPressEvent(event);
    }
}

void BodyMap::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason) {
        moveTo(m_current);
    }
}

void BodyMap::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showRing(false);
}

} // namespace pamphlet
