#include "viewer/visitsession.h"

#include "clinic/clinicstore.h"
#include "library/keptversion.h"

#include <algorithm>

namespace pamphlet {

VisitSession::VisitSession(ClinicStore &store, const Library &library, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_library(library)
{
}

template <typename T, typename Handler> void VisitSession::handle(const Answer<T> &answer, Handler handler)
{
    whenAnswered(answer, this, [this, handler](const Outcome<T> &outcome) {
        if (outcome.ok()) {
            handler(outcome.value);
        } else {
            Q_EMIT failed(outcome.error);
        }
    });
}

template <typename T> void VisitSession::reloadAfter(const Answer<T> &answer)
{
    handle(answer, [this](const T &) {
        if (m_visit) {
            reload(m_visit->id);
        }
    });
}

void VisitSession::reload(const QUuid &id)
{
    handle(
        m_store.visit(id), [this](const Visit &visit) { take(visit.isOpen() ? std::optional(visit) : std::nullopt); });
}

void VisitSession::take(const std::optional<Visit> &visit)
{
    const bool other = visit.has_value() != m_visit.has_value() || (visit && visit->id != m_visit->id);
    m_visit = visit;
    if (other) {
        Q_EMIT switched();
    }
    Q_EMIT changed();
}

template <typename Is> const Mark *VisitSession::findMark(Is is) const
{
    if (!m_visit) {
        return nullptr;
    }
    const auto found = std::find_if(m_visit->marks.begin(), m_visit->marks.end(), is);
    return found == m_visit->marks.end() ? nullptr : &*found;
}

const Mark *VisitSession::markOf(const QString &slug) const
{
    return findMark([&slug](const Mark &mark) { return mark.slug == slug; });
}

void VisitSession::resume()
{
    handle(m_store.openVisits(), [this](const QList<Visit> &visits) {
        if (!visits.isEmpty() && !m_visit) {
            take(visits.first());
        }
    });
}

void VisitSession::start(const QString &label)
{
    handle(m_store.startVisit(label), [this](const Visit &visit) {
        m_removed.reset();
        m_finished.reset();
        take(visit);
    });
}

void VisitSession::rename(const QString &label)
{
    if (m_visit) {
        reloadAfter(m_store.renameVisit(m_visit->id, label));
    }
}

void VisitSession::setNote(const QString &note)
{
    if (m_visit && m_visit->note != note) {
        reloadAfter(m_store.setVisitNote(m_visit->id, note));
    }
}

void VisitSession::finish()
{
    if (!m_visit) {
        return;
    }
    const Visit ended = *m_visit;
    handle(m_store.finishVisit(ended.id), [this, ended](const Nothing &) {
        m_removed.reset();
        m_finished = ended.id;
        take(std::nullopt);
        Q_EMIT undoable(tr("Visit finished: %1").arg(ended.label));
    });
}

void VisitSession::mark(const QString &slug, const QString &lang)
{
    const std::optional<KeptVersion> version = m_visit ? articleVersion(m_library, slug, lang) : std::nullopt;
    if (version) {
        reloadAfter(m_store.addMark(m_visit->id, *version));
    }
}

void VisitSession::unmark(const QUuid &mark)
{
    if (!m_visit) {
        return;
    }
    handle(m_store.removeMark(mark), [this, visit = m_visit->id](const Mark &removed) {
        m_removed = Removed{visit, removed};
        m_finished.reset();
        reload(visit);
        Q_EMIT undoable(tr("Removed"));
    });
}

void VisitSession::move(int from, int to)
{
    if (m_visit && from != to) {
        reloadAfter(m_store.moveMark(m_visit->id, from, to));
    }
}

void VisitSession::setMarkNote(const QUuid &mark, const QString &note)
{
    reloadAfter(m_store.setMarkNote(mark, note));
}

void VisitSession::setMarkLanguage(const QUuid &mark, const QString &lang)
{
    const Mark *marked = findMark([&mark](const Mark &other) { return other.id == mark; });
    const auto version = marked ? articleVersion(m_library, marked->slug, lang) : std::nullopt;
    if (version) {
        reloadAfter(m_store.setMarkLanguage(mark, *version));
    }
}

void VisitSession::undo()
{
    if (m_removed) {
        const Removed removed = *std::exchange(m_removed, std::nullopt);
        handle(
            m_store.restoreMark(removed.visit, removed.mark), [this, removed](const Mark &) { reload(removed.visit); });
    } else if (m_finished) {
        const QUuid id = *std::exchange(m_finished, std::nullopt);
        handle(m_store.reopenVisit(id), [this, id](const Nothing &) { reload(id); });
    }
}

} // namespace pamphlet
