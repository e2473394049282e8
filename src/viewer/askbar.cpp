#include "viewer/askbar.h"

#include "viewer/appearance.h"
#include "viewer/asklist.h"
#include "viewer/icons.h"
#include "viewer/repolish.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace pamphlet {

AskBar::AskBar(AskList &list, const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_list(list)
    , m_appearance(appearance)
    , m_button(new QPushButton(this))
{
    setAttribute(Qt::WA_StyledBackground);
    m_button->setObjectName(QStringLiteral("askButton"));
    m_button->setProperty("role", QStringLiteral("main"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addStretch(1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &AskBar::toggle);
    connect(&m_list, &AskList::changed, this, &AskBar::showState);
    connect(&m_appearance, &Appearance::changed, this, &AskBar::showState);
    showState();
}

void AskBar::setArticle(const QString &slug, const QString &lang)
{
    m_slug = slug;
    m_lang = lang;
    showState();
}

void AskBar::toggle()
{
    if (m_list.contains(m_slug)) {
        m_list.remove(m_slug);
    } else {
        m_list.add(m_slug, m_lang);
    }
}

void AskBar::showState()
{
    const bool listed = m_list.contains(m_slug);
    const QString words = listed ? tr("On your list · remove") : tr("Ask about this");
    m_button->setText(Icons::besideIcon(words));
    m_button->setAccessibleName(words);
    m_button->setIcon(Icons::control(listed ? QStringLiteral("check") : QStringLiteral("ask"),
        m_appearance.theme().color(listed ? QStringLiteral("teal") : QStringLiteral("on-teal"))));
    m_button->setProperty("marked", listed);
    repolish(m_button);
    setVisible(m_list.isOffered() && !m_slug.isEmpty());
}

} // namespace pamphlet
