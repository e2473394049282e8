#include "viewer/notebox.h"

#include "viewer/appearance.h"
#include "viewer/notefield.h"
#include "viewer/phrasebutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pamphlet {

namespace {

constexpr int fieldHeight = 88;

} // namespace

NoteBox::NoteBox(const QString &heading, const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_head(new QHBoxLayout)
    , m_field(new NoteField(this))
{
    auto *label = new QLabel(heading, this);
    label->setProperty("role", QStringLiteral("small"));
    label->setWordWrap(true);
    label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("noteField"));
    m_field->setAccessibleName(heading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(m_head);
    layout->addWidget(m_field);
    m_head->addWidget(label, 1);
    m_head->addWidget(new PhraseButton(m_parts.shortcuts, m_field, m_parts.appearance, this));
    connect(&m_parts.appearance, &Appearance::changed, this, &NoteBox::showAppearance);
    showAppearance();
}

void NoteBox::showAppearance()
{
    m_field->setFixedHeight(m_parts.appearance.scaled(fieldHeight));
}

} // namespace pamphlet
