#include "viewer/visitsession.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "viewer/visitwords.h"

#include <algorithm>
#include <memory>

namespace pamphlet {

VisitSession::VisitSession(ClinicStore &store, const Library &library, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_library(library)
{
}

const Visit *VisitSession::find(const QUuid &visit) const
{
    const auto found
        = std::find_if(m_open.begin(), m_open.end(), [&visit](const Visit &other) { return other.id == visit; });
    return found == m_open.end() ? nullptr : &*found;
}

Visit *VisitSession::current()
{
    const Visit *visit = std::as_const(*this).find(m_current);
    return visit ? &m_open[visit - m_open.constData()] : nullptr;
}

const Mark *VisitSession::markOf(const QString &slug) const
{
    const Visit *visit = find(m_current);
    if (!visit) {
        return nullptr;
    }
    const auto found = std::find_if(
        visit->marks.begin(), visit->marks.end(), [&slug](const Mark &mark) { return mark.slug == slug; });
    return found == visit->marks.end() ? nullptr : &*found;
}

// Of any open visit: a note may be handed in when another visit is in front already.
Mark *VisitSession::findMark(const QUuid &mark)
{
    for (Visit &visit : m_open) {
        const auto found = std::find_if(
            visit.marks.begin(), visit.marks.end(), [&mark](const Mark &other) { return other.id == mark; });
        if (found != visit.marks.end()) {
            return &*found;
        }
    }
    return nullptr;
}

template <typename T, typename Handler> void VisitSession::change(const Answer<T> &answer, Handler done)
{
    ++m_underWay;
    whenAnswered(answer, this, [this, done](const Outcome<T> &outcome) {
        --m_underWay;
        if (outcome.ok()) {
            done(outcome.value);
        } else {
            Q_EMIT failed(outcome.error);
        }
        if (m_underWay == 0) {
            refresh();
        }
    });
}

template <typename T> void VisitSession::change(const Answer<T> &answer)
{
    change(answer, [](const T &) {});
}

void VisitSession::refresh()
{
    whenAnswered(m_store.openVisits(), this, [this](const Outcome<QList<Visit>> &outcome) {
        if (m_underWay > 0) {
            return; // a newer answer follows
        }
        if (!outcome.ok()) {
            Q_EMIT failed(outcome.error);
            return;
        }
        m_open = outcome.value;
        show(m_wanted.isNull() ? m_current : m_wanted);
    });
}

void VisitSession::show(QUuid visit)
{
    m_wanted = {};
    const QUuid shown = find(visit) ? visit : QUuid();
    if (std::exchange(m_current, shown) != shown) {
        Q_EMIT switched();
    }
    Q_EMIT changed();
}

void VisitSession::leave()
{
    if (isOpen()) {
        Q_EMIT leaving();
    }
}

void VisitSession::resume()
{
    whenAnswered(m_store.openVisits(), this, [this](const Outcome<QList<Visit>> &outcome) {
        if (!outcome.ok()) {
            Q_EMIT failed(outcome.error);
        } else if (m_underWay == 0 && !isOpen()) {
            m_open = outcome.value;
            const bool clear
                = m_open.size() == 1 && m_open.constFirst().startedAt.toLocalTime().date() == QDate::currentDate();
            show(clear ? m_open.constFirst().id : QUuid());
        }
    });
}

void VisitSession::start(const QString &label)
{
    leave();
    change(m_store.startVisit(label), [this](const Visit &visit) {
        m_open.prepend(visit);
        show(visit.id);
    });
}

void VisitSession::switchTo(const QUuid &visit)
{
    if (visit != m_current && find(visit)) {
        leave();
        show(visit);
    }
}

void VisitSession::park()
{
    leave();
    show({});
}

void VisitSession::rename(const QString &label)
{
    if (isOpen() && visit().label != label) {
        change(m_store.renameVisit(m_current, label));
    }
}

void VisitSession::setNote(const QString &note)
{
    Visit *visit = current();
    if (visit && visit->note != note) {
        visit->note = note;
        change(m_store.setVisitNote(m_current, note));
    }
}

void VisitSession::finish()
{
    if (!isOpen()) {
        return;
    }
    leave();
    change(m_store.finishVisit(m_current), [this, id = m_current, label = visit().label](const Nothing &) {
        m_open.removeIf([&id](const Visit &visit) { return visit.id == id; });
        show(m_current);
        offerUndo(tr("Visit finished: %1").arg(label), [this, id] { reopen(id); });
    });
}

void VisitSession::reopen(const QUuid &visit)
{
    leave();
    change(m_store.reopenVisit(visit), [this, visit](const Nothing &) { m_wanted = visit; });
}

void VisitSession::mark(const QString &slug, const QString &lang)
{
    if (!isOpen()) {
        return;
    }
    if (const auto version = articleVersion(m_library, slug, lang)) {
        change(m_store.addMark(m_current, *version));
    } else {
        failToRead(slug);
    }
}

void VisitSession::failToRead(const QString &slug)
{
    const QString message = tr("“%1” could not be read from the library, so nothing was changed");
    Q_EMIT failed(withRemark(message.arg(wordsOfSlug(slug)), m_library.errorText()));
}

void VisitSession::markAll(const QList<KeptVersion> &versions, const QString &remark)
{
    if (!isOpen()) {
        return;
    }
    QList<KeptVersion> wanted = versions;
    wanted.removeIf([this](const KeptVersion &version) { return markOf(version.id) != nullptr; });
    if (wanted.isEmpty()) {
        Q_EMIT told(withRemark(tr("All of these articles are marked already"), remark));
        return;
    }
    const auto added = std::make_shared<QList<QUuid>>();
    for (const KeptVersion &version : std::as_const(wanted)) {
        change(m_store.addMark(m_current, version), [this, added, remark, count = wanted.size()](const Mark &mark) {
            added->append(mark.id);
            if (added->size() == count) {
                offerUndoOfAdding(*added, remark);
            }
        });
    }
}

void VisitSession::markSet(const QStringList &slugs, const QString &lang)
{
    QList<KeptVersion> versions;
    QStringList missing;
    for (const QString &slug : slugs) {
        const QString best = m_library.bestLanguage(slug, lang);
        if (const auto version = best.isEmpty() ? std::nullopt : articleVersion(m_library, slug, best)) {
            versions.append(*version);
        } else {
            missing.append(wordsOfSlug(slug));
        }
    }
    const QString remark
        = missing.isEmpty() ? QString() : tr("No longer in the library: %1").arg(missing.join(QStringLiteral(", ")));
    if (versions.isEmpty()) {
        Q_EMIT told(remark);
    } else {
        markAll(versions, remark);
    }
}

void VisitSession::offerUndoOfAdding(const QList<QUuid> &marks, const QString &remark)
{
    offerUndo(withRemark(tr("%n article(s) added", nullptr, int(marks.size())), remark), [this, marks] {
        for (const QUuid &mark : marks) {
            change(m_store.removeMark(mark));
        }
    });
}

void VisitSession::unmark(const QUuid &mark)
{
    if (!isOpen()) {
        return;
    }
    change(m_store.removeMark(mark), [this, visit = m_current](const Mark &removed) {
        offerUndo(tr("Removed"), [this, visit, removed] { change(m_store.restoreMark(visit, removed)); });
    });
}

void VisitSession::move(int from, int to)
{
    if (isOpen() && from != to) {
        change(m_store.moveMark(m_current, from, to));
    }
}

void VisitSession::setMarkNote(const QUuid &mark, const QString &note)
{
    Mark *marked = findMark(mark);
    if (marked && marked->note != note) {
        marked->note = note;
        change(m_store.setMarkNote(mark, note));
    }
}

void VisitSession::setMarkLanguage(const QUuid &mark, const QString &lang)
{
    const Mark *marked = findMark(mark);
    if (!marked) {
        return;
    }
    if (const auto version = articleVersion(m_library, marked->slug, lang)) {
        change(m_store.setMarkLanguage(mark, *version));
    } else {
        failToRead(marked->slug);
    }
}

void VisitSession::setTeachBack(const QUuid &mark, TeachBack result)
{
    change(m_store.setTeachBack(mark, result));
}

void VisitSession::offerUndo(const QString &message, std::function<void()> undo)
{
    m_undo = std::move(undo);
    Q_EMIT undoable(message);
}

void VisitSession::undo()
{
    if (const auto undo = std::exchange(m_undo, {})) {
        undo();
    }
}

} // namespace pamphlet
