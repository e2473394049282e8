#include "viewer/setsmenu.h"

#include "library/library.h"
#include "reader/reader.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/menutext.h"
#include "viewer/visitsession.h"

namespace pamphlet {

SetsMenu::SetsMenu(const ViewerParts &parts, QWidget *parent)
    : QMenu(tr("Add a set of articles"), parent)
    , m_parts(parts)
{
    connect(&m_parts.shortcuts, &ClinicShortcuts::changed, this, &SetsMenu::fill);
    fill();
}

void SetsMenu::fill()
{
    clear();
    const QList<ClinicSet> &own = m_parts.shortcuts.sets();
    for (const ClinicSet &set : own) {
        addSet(set.title, QStringLiteral("ownset-") + set.title, set.slugs);
    }
    if (!own.isEmpty()) {
        addSeparator();
    }
    for (const ArticleSet &set : m_parts.reader.library().sets()) {
        addSet(set.title(m_lang), QStringLiteral("set-") + set.id, set.slugs);
    }
    if (own.isEmpty()) {
        return;
    }
    addSeparator();
    QMenu *removal = addMenu(tr("Remove a set"));
    for (const ClinicSet &set : own) {
        removal->addAction(menuText(set.title), this, [this, id = set.id] { m_parts.shortcuts.removeSet(id); })
            ->setObjectName(QStringLiteral("removeset-") + set.title);
    }
}

void SetsMenu::addSet(const QString &title, const QString &name, const QStringList &slugs)
{
    addAction(menuText(title), this, [this, slugs] { m_parts.session.markSet(slugs, m_lang); })->setObjectName(name);
}

} // namespace pamphlet
