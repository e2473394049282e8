#include "viewer/visitmenu.h"

#include "viewer/menutext.h"
#include "viewer/visitsession.h"
#include "viewer/visitwords.h"

#include <QScreen>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int gap = 6; // pixels between the button and its menu

} // namespace

VisitMenu::VisitMenu(VisitSession &session, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &VisitMenu::fill);
}

void VisitMenu::fill()
{
    clear();
    addVisits();
    addSeparator();
    addAction(tr("Start another visit"), this, [this] {
        m_session.start(proposedVisitLabel(m_session.openVisits(), QDateTime::currentDateTime()));
    })->setObjectName(QStringLiteral("startAnother"));
    if (m_session.isOpen()) {
        addAction(tr("Park this visit"), &m_session, &VisitSession::park)->setObjectName(QStringLiteral("parkVisit"));
        addAction(tr("Finish this visit"), &m_session, &VisitSession::finish)
            ->setObjectName(QStringLiteral("finishVisit"));
    }
}

void VisitMenu::addVisits()
{
    auto *heading = addAction(tr("Open visits"));
    heading->setEnabled(false);
    for (const Visit &visit : m_session.openVisits()) {
        addVisit(visit);
    }
}

void VisitMenu::addVisit(const Visit &visit)
{
    const QString room = fontMetrics().elidedText(menuText(visit.label), Qt::ElideRight, screen()->size().width() / 3);
    //: what stands beside a visit in a list: since when it is open, and how many articles are marked
    const QString details
        = tr("%1 · %2 marked").arg(visitSince(visit.startedAt, QDateTime::currentDateTime())).arg(visit.marks.size());
    QAction *action
        = addAction(room + QLatin1Char('\t') + details, this, [this, id = visit.id] { m_session.switchTo(id); });
    action->setObjectName(QStringLiteral("visit-") + visit.id.toString(QUuid::WithoutBraces));
    action->setCheckable(true);
    action->setChecked(m_session.isOpen() && visit.id == m_session.visit().id);
}

void VisitMenu::openAt(const QWidget &button)
{
    fill(); // its size depends on it
    const QPoint below = button.mapToGlobal(QPoint(0, button.height() + gap));
    const bool mirrored = button.isRightToLeft();
    popup(mirrored ? below : below + QPoint(button.width() - sizeHint().width(), 0));
}

} // namespace pamphlet
