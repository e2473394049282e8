#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace pamphlet {

// Where a note for the patient is written. It hands in what was typed after a short pause, and at once when it is left
// or hidden. What could not be stored stays in the field and is handed in again with the next word.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    // The note as it is stored; never takes words away that are just being typed.
    void showNote(const QString &note);
    // Shows the note of something else; what was typed is forgotten.
    void startWith(const QString &note);
    // Hands in what was typed and not handed in yet.
    void save();

Q_SIGNALS:
    void noteChanged(const QString &note);

protected:
    void hideEvent(QHideEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_stored;
    QTimer m_delay;
};

} // namespace pamphlet
