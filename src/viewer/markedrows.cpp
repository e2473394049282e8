#include "viewer/markedrows.h"

#include "viewer/visitsession.h"

namespace pamphlet {

MarkedRows::MarkedRows(int slugRole, int langRole, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_slugRole(slugRole)
    , m_langRole(langRole)
{
}

void MarkedRows::setSession(VisitSession &session)
{
    m_session = &session;
    connect(m_session, &VisitSession::changed, this, &MarkedRows::takeVisit);
    connect(m_session, &VisitSession::switched, this, &MarkedRows::forgetChanges);
    connect(m_session, &VisitSession::failed, this, &MarkedRows::forgetChanges);
    takeVisit();
}

bool MarkedRows::isVisitOpen() const
{
    return m_session && m_session->isOpen();
}

bool MarkedRows::isMarked(const QString &slug) const
{
    return m_session->markOf(slug) != nullptr;
}

MarkedRows::State MarkedRows::stateOf(const QModelIndex &index) const
{
    const QString slug = isVisitOpen() ? QIdentityProxyModel::data(index, m_slugRole).toString() : QString();
    return slug.isEmpty() ? State::NoArticle : isMarked(slug) ? State::Marked : State::NotMarked;
}

QVariant MarkedRows::data(const QModelIndex &index, int role) const
{
    const QVariant plain = QIdentityProxyModel::data(index, role);
    switch (role) {
    case StateRole:
        return int(stateOf(index));
    case WaitingRole:
        return m_changes.contains(index.data(m_slugRole).toString());
    case Qt::AccessibleTextRole:
        return stateOf(index) == State::Marked ? tr("%1. Marked to hand out").arg(plain.toString()) : plain;
    case Qt::AccessibleDescriptionRole:
        switch (stateOf(index)) {
        case State::Marked:
            return tr("Ctrl+M removes it from what you hand out");
        case State::NotMarked:
            return tr("Ctrl+M marks it to hand out");
        case State::NoArticle:
            return plain;
        }
        return plain;
    default:
        return plain;
    }
}

void MarkedRows::toggle(const QModelIndex &index)
{
    const State state = stateOf(index);
    if (state == State::NoArticle) {
        return;
    }
    const QString slug = index.data(m_slugRole).toString();
    const auto change = m_changes.find(slug);
    if (change == m_changes.end()) {
        ask(slug, index.data(m_langRole).toString(), state == State::NotMarked);
    } else {
        change->wanted = !change->wanted;
    }
    tellRows();
}

void MarkedRows::ask(const QString &slug, const QString &lang, bool marked)
{
    m_changes.insert(slug, {lang, marked, marked});
    if (marked) {
        m_session->mark(slug, lang);
    } else {
        m_session->unmark(m_session->markOf(slug)->id);
    }
}

void MarkedRows::takeVisit()
{
    const QHash<QString, Change> changes = m_changes;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const bool stored = isMarked(it.key());
        if (stored != it->asked) {
            continue; // what changed was something else
        }
        m_changes.remove(it.key());
        if (it->wanted != stored) {
            ask(it.key(), it->lang, it->wanted);
        }
    }
    tellRows();
    if (std::exchange(m_visitOpen, isVisitOpen()) != m_visitOpen) {
        Q_EMIT visitOpenChanged();
    }
}

void MarkedRows::forgetChanges()
{
    m_changes.clear();
    tellRows();
}

void MarkedRows::tellRows()
{
    if (const int rows = rowCount(); rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, 0),
            {StateRole, WaitingRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole});
    }
}

} // namespace pamphlet
