#pragma once

#include "clinic/visit.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pamphlet {

// "Check it together": the question of an article, and what came of asking it.
class TeachBackBox : public QFrame {
    Q_OBJECT

public:
    explicit TeachBackBox(QWidget *parent = nullptr);

    void setQuestion(const QString &question); // empty: nothing is asked
    // Without a mark nothing can be noted: the choices are hidden.
    void showResult(const Mark *mark);

Q_SIGNALS:
    // What was chosen; NotNoted when the choice was taken back.
    void resultChosen(TeachBack result);

private:
    QPushButton *addChoice(const QString &text, TeachBack result);

    QLabel *m_question;
    QWidget *m_choices;
    QPushButton *m_explained;
    QPushButton *m_again;
};

} // namespace pamphlet
