#include "viewer/askrow.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/phraserow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pamphlet {

AskRow::AskRow(const QString &title, const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_remove(new QToolButton(this))
{
    setProperty("role", QStringLiteral("card"));
    auto *open = new PhraseRow(title, appearance, this);
    open->setObjectName(QStringLiteral("askOpenButton"));
    m_remove->setObjectName(QStringLiteral("askRemoveButton"));
    m_remove->setAccessibleName(tr("Remove “%1” from your list").arg(title));
    m_remove->setToolTip(tr("Remove from your list"));
    m_remove->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(open, 1);
    layout->addWidget(m_remove);
    connect(open, &QAbstractButton::clicked, this, &AskRow::opened);
    connect(m_remove, &QToolButton::clicked, this, &AskRow::removed);
    connect(&m_appearance, &Appearance::changed, this, &AskRow::showAppearance);
    showAppearance();
}

void AskRow::focusRemove()
{
    m_remove->setFocus();
}

// The second tap of a shaking hand was meant for the row that stood here before.
bool AskRow::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QFrame::eventFilter(watched, event);
}

void AskRow::showAppearance()
{
    m_remove->setIcon(Icons::control(QStringLiteral("close"), m_appearance.theme().color(QStringLiteral("soft"))));
}

} // namespace pamphlet
