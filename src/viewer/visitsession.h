#pragma once

#include "clinic/answer.h"
#include "clinic/visit.h"

#include <QObject>

#include <functional>
#include <optional>

namespace pamphlet {

class ClinicStore;
class Library;

// The visit that is going on, as it is stored: nothing shows as marked before it is safe on the disk.
// Every change is queued to the store; changed() follows when it is done, failed() when it could not be.
class VisitSession : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    VisitSession(ClinicStore &store, const Library &library, QObject *parent = nullptr);

    bool isOpen() const { return m_visit.has_value(); }
    // Only while isOpen().
    const Visit &visit() const { return *m_visit; }
    const Mark *markOf(const QString &slug) const; // null when the article is not marked

    // Takes up the newest visit that was not finished, such as after a power cut.
    void resume();
    void start(const QString &label);
    void rename(const QString &label);
    void setNote(const QString &note);
    void finish();

    void mark(const QString &slug, const QString &lang);
    void unmark(const QUuid &mark);
    void move(int from, int to);
    void setMarkNote(const QUuid &mark, const QString &note);
    void setMarkLanguage(const QUuid &mark, const QString &lang);
    // Brings back what was removed or finished last.
    void undo();

Q_SIGNALS:
    void changed();
    // Another visit is open than before, or none; changed() follows.
    void switched();
    // Something was taken away that undo() brings back; `message` says what.
    void undoable(const QString &message);
    void failed(const QString &message);

private:
    template <typename Is> const Mark *findMark(Is is) const;
    template <typename T, typename Handler> void handle(const Answer<T> &answer, Handler handler);
    template <typename T> void reloadAfter(const Answer<T> &answer);
    void reload(const QUuid &id);
    void take(const std::optional<Visit> &visit);

    struct Removed {
        QUuid visit;
        Mark mark;
    };

    ClinicStore &m_store;
    const Library &m_library;
    std::optional<Visit> m_visit;
    std::optional<Removed> m_removed;
    std::optional<QUuid> m_finished;
};

} // namespace pamphlet
