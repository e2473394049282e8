#include "viewer/rowmarks.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/scrollwatch.h"

#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QToolTip>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int smallestTarget = 48;
constexpr int gap = 12; // between the button and the edge of the card, and between texts and button
constexpr int line = 2; // of the circle

} // namespace

RowMarks::RowMarks(QListView *list, MarkedRows &rows, int gapBelow, const Appearance &appearance)
    : QObject(list)
    , m_list(list)
    , m_rows(rows)
    , m_gapBelow(gapBelow)
    , m_appearance(appearance)
    , m_scroll(new ScrollWatch(list))
{
    m_list->viewport()->installEventFilter(this);
    m_list->viewport()->setMouseTracking(true); // for the look of a button under the pointer
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_M), m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { m_rows.toggle(m_list->currentIndex()); });
    connect(&m_rows, &MarkedRows::visitOpenChanged, this, &RowMarks::layOutAnew);
    connect(&m_appearance, &Appearance::changed, this, &RowMarks::showAppearance);
    showAppearance();
}

void RowMarks::showAppearance()
{
    const Theme &theme = m_appearance.theme();
    m_plus = Icons::control(QStringLiteral("plus"), theme.color(QStringLiteral("teal")));
    m_check = Icons::control(QStringLiteral("check"), theme.color(QStringLiteral("on-teal")));
}

// Texts have more room, or less, and rows other heights. What is read stays in its place as far as it can.
void RowMarks::layOutAnew()
{
    const int value = m_list->verticalScrollBar()->value();
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(value);
}

int RowMarks::diameter() const
{
    return std::max(smallestTarget, m_appearance.scaled(40));
}

int RowMarks::room() const
{
    return m_rows.isVisitOpen() ? diameter() + gap : 0;
}

QRect RowMarks::buttonIn(const QRect &row, Qt::LayoutDirection direction) const
{
    const int size = diameter();
    const int left = direction == Qt::RightToLeft ? row.left() + gap : row.right() + 1 - gap - size;
    return {left, row.top() + (row.height() - m_gapBelow - size) / 2, size, size};
}

QRect RowMarks::buttonOf(const QModelIndex &index) const
{
    const QRect row = m_list->visualRect(index); // empty while it is not laid out
    return row.isEmpty() || m_rows.stateOf(index) == MarkedRows::State::NoArticle
        ? QRect()
        : buttonIn(row, m_list->layoutDirection());
}

QModelIndex RowMarks::buttonAt(QPoint position) const
{
    if (!m_rows.isVisitOpen()) {
        return {};
    }
    const int begin = m_list->isRightToLeft() ? m_list->viewport()->width() - 1 - gap : gap;
    const QModelIndex index = m_list->indexAt({begin, position.y()}); // a row may end before the card it paints
    return buttonOf(index).contains(position) ? index : QModelIndex();
}

bool RowMarks::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: // the second of two fast taps
        return press(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return drag(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent &>(*event));
    case QEvent::ToolTip:
        return showTip(static_cast<QHelpEvent &>(*event));
    case QEvent::Leave:
        setHovered({});
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool RowMarks::press(const QMouseEvent &event)
{
    m_scroll->press();
    m_pressed = event.button() == Qt::LeftButton ? buttonAt(event.position().toPoint()) : QModelIndex();
    m_held = m_pressed.isValid();
    if (m_held) {
        makeCurrent(m_pressed);
        m_list->viewport()->update();
    }
    return m_held;
}

bool RowMarks::drag(const QMouseEvent &event)
{
    const QModelIndex index = buttonAt(event.position().toPoint());
    if (!m_held) {
        setHovered(event.buttons() == Qt::NoButton ? index : QModelIndex());
        return false;
    }
    if (m_pressed.isValid() && (index != m_pressed || m_scroll->hasScrolled())) {
        m_pressed = QModelIndex();
        m_list->viewport()->update();
    }
    return true;
}

bool RowMarks::release(const QMouseEvent &event)
{
    if (!std::exchange(m_held, false)) {
        return false;
    }
    const QPersistentModelIndex index = std::exchange(m_pressed, QModelIndex());
    if (index.isValid() && buttonAt(event.position().toPoint()) == index && !m_scroll->hasScrolled()) {
        m_rows.toggle(index);
    }
    m_list->viewport()->update();
    return true;
}

bool RowMarks::showTip(const QHelpEvent &event)
{
    const QModelIndex index = buttonAt(event.pos());
    if (!index.isValid()) {
        return false;
    }
    const bool marked = m_rows.stateOf(index) == MarkedRows::State::Marked;
    QToolTip::showText(event.globalPos(), marked ? tr("Marked. Tap to remove (Ctrl+M)") : tr("Hand this out (Ctrl+M)"),
        m_list, buttonOf(index));
    return true;
}

void RowMarks::setHovered(const QModelIndex &index)
{
    if (index != m_hovered) {
        m_hovered = index;
        m_list->viewport()->update();
    }
}

// Without scrolling to it: the next button would not be where it was seen.
void RowMarks::makeCurrent(const QModelIndex &index)
{
    m_list->setAutoScroll(false);
    m_list->setCurrentIndex(index);
    m_list->setAutoScroll(true);
}

void RowMarks::paint(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const MarkedRows::State state = m_rows.stateOf(index);
    if (state == MarkedRows::State::NoArticle) {
        return;
    }
    const QRect button = buttonIn(option.rect, option.direction);
    paintGround(painter, button, index);
    const int side = m_appearance.scaled(22);
    const QRect icon = QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, button);
    (state == MarkedRows::State::Marked ? m_check : m_plus).paint(&painter, icon);
}

void RowMarks::paintGround(QPainter &painter, const QRect &button, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool marked = m_rows.stateOf(index) == MarkedRows::State::Marked;
    const bool touched = index == m_pressed || index == m_hovered || index.data(MarkedRows::WaitingRole).toBool();
    const QString ground = marked ? (touched ? QStringLiteral("teal-pressed") : QStringLiteral("teal"))
                                  : (touched ? QStringLiteral("pale") : QStringLiteral("card"));
    const qreal inset = 2 + line / 2.0;
    painter.setPen(QPen(theme.color(marked ? ground : QStringLiteral("teal")), line));
    painter.setBrush(theme.color(ground));
    painter.drawEllipse(QRectF(button).adjusted(inset, inset, -inset, -inset));
}

} // namespace pamphlet
