#pragma once

#include "clinic/answer.h"
#include "clinic/visit.h"
#include "library/keptversion.h"

#include <QObject>

#include <functional>

namespace pamphlet {

class ClinicStore;
class Library;

// The visits that are not finished, as they are stored, and the one of them that is in front. Nothing shows as marked
// before it is safe on the disk; only a note is here as soon as it was typed.
// Every change is queued to the store; changed() follows when it is done, failed() when it could not be.
class VisitSession : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    VisitSession(ClinicStore &store, const Library &library, QObject *parent = nullptr);

    // All visits that are not finished, the newest first; the one in front is among them.
    const QList<Visit> &openVisits() const { return m_open; }
    // Whether a visit is in front.
    bool isOpen() const { return !m_current.isNull(); }
    // The visit in front. Only while isOpen().
    const Visit &visit() const { return *find(m_current); }
    const Mark *markOf(const QString &slug) const; // null when the article is not marked

    // Takes up today's visit that was not finished, such as after a power cut. When several are open nobody can know
    // who sits in front of the screen, and yesterday's patient has left: then none is in front.
    void resume();
    void start(const QString &label);
    void switchTo(const QUuid &visit);
    // No visit is in front any more; all stay open.
    void park();
    void rename(const QString &label);
    void setNote(const QString &note);
    void finish();

    void mark(const QString &slug, const QString &lang);
    // Marks them in their order after what is marked, as one step for undo(); `remark` is told with it. What is marked
    // already stays as it is.
    void markAll(const QList<KeptVersion> &versions, const QString &remark = {});
    // As markAll(), in `lang` where the articles exist in it; tells which are no longer in the library.
    void markSet(const QStringList &slugs, const QString &lang);
    void unmark(const QUuid &mark);
    void move(int from, int to);
    void setMarkNote(const QUuid &mark, const QString &note);
    void setMarkLanguage(const QUuid &mark, const QString &lang);
    void setTeachBack(const QUuid &mark, TeachBack result);
    // Takes back what was removed, added as a set or finished last.
    void undo();

Q_SIGNALS:
    void changed();
    // The visit in front is about to be left: what is still being typed for it has to be handed in at once.
    void leaving();
    // Another visit is in front than before, or none; changed() follows.
    void switched();
    // Something was done that undo() takes back; `message` says what.
    void undoable(const QString &message);
    void told(const QString &message);
    void failed(const QString &message);

private:
    const Visit *find(const QUuid &visit) const;
    Visit *current();
    Mark *findMark(const QUuid &mark);
    template <typename T, typename Handler> void change(const Answer<T> &answer, Handler done);
    template <typename T> void change(const Answer<T> &answer);
    void refresh();
    void show(QUuid visit);
    void leave();
    void reopen(const QUuid &visit);
    void failToRead(const QString &slug);
    void offerUndo(const QString &message, std::function<void()> undo);
    void offerUndoOfAdding(const QList<QUuid> &marks, const QString &remark);

    ClinicStore &m_store;
    const Library &m_library;
    QList<Visit> m_open;
    QUuid m_current; // null when none is in front
    QUuid m_wanted; // to be in front as soon as it is known to be open
    int m_underWay = 0; // changes not yet answered
    std::function<void()> m_undo;
};

} // namespace pamphlet
