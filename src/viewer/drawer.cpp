#include "viewer/drawer.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int leastBeside = 64; // pixels to tap on, beside the panel

} // namespace

Drawer::Drawer(QWidget *page)
    : QWidget(page)
{
    page->installEventFilter(this);
    hide();
}

void Drawer::open(QWidget *panel, int width)
{
    m_panel = panel;
    m_width = width;
    m_panel->setParent(this);
    m_panel->show();
    place();
    show();
    raise();
}

void Drawer::close()
{
    if (isVisible()) {
        hide();
        Q_EMIT closed();
    }
}

void Drawer::place()
{
    setGeometry(parentWidget()->rect());
    if (m_panel && m_panel->parentWidget() == this) {
        const QRect panel(0, 0, std::min(m_width, width() - leastBeside), height());
        m_panel->setGeometry(QStyle::visualRect(layoutDirection(), rect(), panel));
    }
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 110));
}

void Drawer::mousePressEvent(QMouseEvent *)
{
    close();
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

// The keyboard stays in the drawer while it is open: what is below cannot be seen well.
bool Drawer::focusNextPrevChild(bool next)
{
    QWidget *widget = window()->focusWidget();
    for (int tries = 0; widget && tries < 1000; ++tries) {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pamphlet
