#pragma once

#include <QButtonGroup>
#include <QWidget>

class QLabel;

namespace pamphlet {

class FlowLayout;

// A question, its answers side by side, of which one is chosen, and below them what else is good to know.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceRow(const QString &question, QWidget *parent = nullptr);

    // `name` is that of its button.
    void addChoice(int value, const QString &name, const QString &text);
    void setHint(const QString &hint);
    // A value that is no choice chooses none. Tells nobody.
    void setValue(int value);

Q_SIGNALS:
    void chosen(int value); // by a person

private:
    const QString m_question;
    QButtonGroup m_buttons; // numbered by their values
    FlowLayout *m_choices;
    QLabel *m_hint;
};

} // namespace pamphlet
