#include "viewer/choicerow.h"

#include "viewer/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pamphlet {

ChoiceRow::ChoiceRow(const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_choices(new FlowLayout)
    , m_hint(new QLabel(this))
{
    setAccessibleName(question);
    auto *words = new QLabel(question, this);
    words->setWordWrap(true);
    words->setProperty("role", QStringLiteral("strong"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("soft"));
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addLayout(m_choices);
    layout->addWidget(m_hint);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &ChoiceRow::chosen);
}

void ChoiceRow::addChoice(int value, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(tr("%1: %2").arg(m_question, text));
    button->setProperty("role", QStringLiteral("toggle"));
    button->setCheckable(true);
    m_buttons.addButton(button, value);
    m_choices->addWidget(button);
}

void ChoiceRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ChoiceRow::setValue(int value)
{
    m_buttons.setExclusive(false); // so that none can be chosen
    for (QAbstractButton *button : m_buttons.buttons()) {
        button->setChecked(m_buttons.id(button) == value);
    }
    m_buttons.setExclusive(true);
}

} // namespace pamphlet
