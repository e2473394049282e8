#include "viewer/notefield.h"

namespace pamphlet {

namespace {

constexpr int saveDelay = 600; // milliseconds after the last letter

} // namespace

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(saveDelay);
    connect(this, &QPlainTextEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &NoteField::save);
}

void NoteField::showNote(const QString &note)
{
    if (note == m_stored) {
        return;
    }
    const bool typing = hasFocus() || m_delay.isActive();
    m_stored = note;
    if (!typing) {
        startWith(note);
    }
}

void NoteField::startWith(const QString &note)
{
    m_stored = note;
    if (toPlainText() != note) {
        setPlainText(note);
    }
    m_delay.stop();
}

void NoteField::save()
{
    m_delay.stop();
    const QString note = toPlainText();
    if (note != m_stored) {
        Q_EMIT noteChanged(note);
    }
}

void NoteField::hideEvent(QHideEvent *event)
{
    save(); // the window may be closing
    QPlainTextEdit::hideEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    save();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace pamphlet
