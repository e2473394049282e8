#include "viewer/editablelabel.h"

#include "viewer/elidedlabel.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace pamphlet {

namespace {

constexpr int longest = 60; // characters

} // namespace

EditableLabel::EditableLabel(QWidget *parent)
    : QStackedWidget(parent)
    , m_label(new ElidedLabel(this))
    , m_field(new QLineEdit(this))
{
    m_label->setObjectName(QStringLiteral("visitLabel"));
    m_label->setProperty("role", QStringLiteral("h2"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setCursor(Qt::IBeamCursor);
    m_label->installEventFilter(this);
    m_field->setObjectName(QStringLiteral("labelField"));
    m_field->setMaxLength(longest);
    m_field->setAccessibleName(tr("Label of the visit"));
    m_field->setAccessibleDescription(tr("Never a name"));
    m_field->setPlaceholderText(tr("Never a name"));
    m_field->installEventFilter(this);
    addWidget(m_label);
    addWidget(m_field);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_field, &QLineEdit::returnPressed, this, &EditableLabel::keep);
}

void EditableLabel::setText(const QString &text)
{
    m_label->setText(text);
}

void EditableLabel::edit()
{
    m_field->setText(m_label->text());
    m_field->selectAll();
    setCurrentWidget(m_field);
    m_field->setFocus();
}

void EditableLabel::keep()
{
    if (currentWidget() != m_field) {
        return;
    }
    const QString text = m_field->text().simplified();
    close();
    if (!text.isEmpty() && text != m_label->text()) {
        Q_EMIT edited(text);
    }
}

void EditableLabel::close()
{
    if (m_field->hasFocus()) {
        setFocus(); // else it would go into the page, and scroll it
    }
    setCurrentWidget(m_label);
}

bool EditableLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonRelease) {
        edit();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        keep();
    }
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace pamphlet
