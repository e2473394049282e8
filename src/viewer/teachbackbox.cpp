#include "viewer/teachbackbox.h"

#include "viewer/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pamphlet {

TeachBackBox::TeachBackBox(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_choices(new QWidget(this))
{
    setProperty("role", QStringLiteral("pale"));
    auto *title = new QLabel(tr("Check it together"), this);
    title->setProperty("role", QStringLiteral("strong"));
    m_question->setObjectName(QStringLiteral("checkText"));
    m_question->setProperty("role", QStringLiteral("question"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_question);
    layout->addSpacing(8);
    layout->addWidget(m_choices);
    new FlowLayout(m_choices);
    m_explained = addChoice(tr("Explained"), TeachBack::ExplainedInOwnWords); // short: both stand side by side
    m_explained->setObjectName(QStringLiteral("explainedButton"));
    m_explained->setAccessibleName(tr("Explained in own words"));
    m_explained->setToolTip(m_explained->accessibleName());
    m_again = addChoice(tr("Go over again"), TeachBack::GoOverAgain);
    m_again->setObjectName(QStringLiteral("goOverAgainButton"));
}

QPushButton *TeachBackBox::addChoice(const QString &text, TeachBack result)
{
    auto *button = new QPushButton(text, m_choices);
    button->setCheckable(true);
    button->setProperty("role", QStringLiteral("toggle"));
    m_choices->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this,
        [this, result](bool chosen) { Q_EMIT resultChosen(chosen ? result : TeachBack::NotNoted); });
    return button;
}

void TeachBackBox::setQuestion(const QString &question)
{
    m_question->setText(tr("“%1”").arg(question));
    setVisible(!question.isEmpty());
}

void TeachBackBox::showResult(const Mark *mark)
{
    m_choices->setVisible(mark);
    m_explained->setChecked(mark && mark->teachBack == TeachBack::ExplainedInOwnWords);
    m_again->setChecked(mark && mark->teachBack == TeachBack::GoOverAgain);
}

} // namespace pamphlet
