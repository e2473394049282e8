#include "viewer/searchkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace pamphlet {

namespace {

bool isTyping(const QKeyEvent &event)
{
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool letter = !event.text().isEmpty() && event.text().at(0).isPrint();
    return !command && (letter || event.key() == Qt::Key_Backspace);
}

} // namespace

SearchKeys::SearchKeys(QLineEdit *field, QListView *list, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_list(list)
{
    field->installEventFilter(this);
    list->installEventFilter(this);
}

bool SearchKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    auto &key = static_cast<QKeyEvent &>(*event);
    return watched == m_field ? isHandledInField(key) : isHandledInList(key);
}

bool SearchKeys::isHandledInField(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        return enterList();
    case Qt::Key_Escape:
        return clearField();
    default:
        return false;
    }
}

bool SearchKeys::isHandledInList(QKeyEvent &event)
{
    const QModelIndex current = m_list->currentIndex();
    switch (event.key()) {
    case Qt::Key_Up:
        if (current.isValid() && current != firstRow()) {
            return false;
        }
        m_field->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT chosen(current);
        return true;
    case Qt::Key_Escape:
        m_field->setFocus(Qt::OtherFocusReason);
        return clearField();
    default:
        if (isTyping(event)) {
            typeOn(event);
            return true;
        }
        return false;
    }
}

// False when there is nothing to clear: Escape then goes back, as everywhere.
bool SearchKeys::clearField()
{
    const bool cleared = !m_field->text().isEmpty();
    m_field->clear();
    return cleared;
}

bool SearchKeys::enterList()
{
    const QModelIndex first = firstRow();
    if (!first.isValid() || !m_list->isVisible()) {
        return false;
    }
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->setCurrentIndex(first);
    m_list->scrollToTop(); // the heading above it, too
    return true;
}

QModelIndex SearchKeys::firstRow() const
{
    const QAbstractItemModel *model = m_list->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            return index;
        }
    }
    return {};
}

void SearchKeys::typeOn(QKeyEvent &event)
{
    m_field->setFocus(Qt::OtherFocusReason);
    QCoreApplication::sendEvent(m_field, &event);
}

} // namespace pamphlet
