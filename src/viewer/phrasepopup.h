#pragma once

#include "clinic/clinicset.h"

#include <QFrame>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pamphlet {

class Appearance;

// The clinic's phrases to choose from, over the page until one is chosen. Deletes itself when it closes.
class PhrasePopup : public QFrame {
    Q_OBJECT

public:
    // `note`: what stands in the field, to be saved as a phrase.
    PhrasePopup(const QList<Phrase> &phrases, const QString &note, const Appearance &appearance, QWidget *parent);

    // Below `button` where there is room in its window, else above it.
    void openAt(const QWidget &button);

Q_SIGNALS:
    void chosen(const QString &text);
    void saveRequested();
    void removeRequested(const QUuid &phrase);

private:
    QWidget *makeList();
    void addPhrase(QVBoxLayout &layout, const Phrase &phrase, int number);
    QPushButton *makeSaveButton(const QString &note);
    QSize fittedSize(const QRect &room);

    const QList<Phrase> m_phrases;
    const Appearance &m_appearance;
    QScrollArea *m_area;
    QPushButton *m_save;
};

} // namespace pamphlet
