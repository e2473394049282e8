#pragma once

#include <QToolButton>

class QPlainTextEdit;

namespace pamphlet {

class Appearance;
class ClinicShortcuts;

// Beside the field of a note: puts a phrase of the clinic into the note, and keeps a note as a new phrase.
class PhraseButton : public QToolButton {
    Q_OBJECT

public:
    // All must outlive this.
    PhraseButton(
        ClinicShortcuts &shortcuts, QPlainTextEdit *field, const Appearance &appearance, QWidget *parent = nullptr);

private:
    void showAppearance();
    void openPhrases();
    void insert(const QString &phrase);

    ClinicShortcuts &m_shortcuts;
    QPlainTextEdit *m_field;
    const Appearance &m_appearance;
};

} // namespace pamphlet
