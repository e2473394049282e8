#include "viewer/desktabs.h"

#include "viewer/flowlayout.h"

#include <QPushButton>

namespace pamphlet {

DeskTabs::DeskTabs(Place::Kind current, QWidget *parent)
    : QWidget(parent)
    , m_current(current)
{
    setObjectName(QStringLiteral("deskTabs"));
    setAccessibleName(tr("Pages for staff"));
    new FlowLayout(this);
    addTab(Place::Kind::Staff, QStringLiteral("libraryTab"), tr("Library"));
    addTab(Place::Kind::Records, QStringLiteral("recordsTab"), tr("Records"));
    addTab(Place::Kind::Numbers, QStringLiteral("numbersTab"), tr("Numbers"));
    addTab(Place::Kind::Export, QStringLiteral("exportTab"), tr("Export"));
    addTab(Place::Kind::WaitingRoom, QStringLiteral("waitingRoomTab"), tr("Waiting room"));
}

void DeskTabs::addTab(Place::Kind kind, const QString &name, const QString &title)
{
    auto *tab = new QPushButton(title, this);
    tab->setObjectName(name);
    tab->setProperty("role", QStringLiteral("toggle"));
    tab->setCheckable(true);
    tab->setChecked(kind == m_current);
    layout()->addWidget(tab);
    connect(tab, &QPushButton::clicked, this, [this, kind, tab] {
        tab->setChecked(kind == m_current); // these tabs stay with their page
        if (kind != m_current) {
            Q_EMIT chosen(kind);
        }
    });
}

} // namespace pamphlet
