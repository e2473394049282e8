#pragma once

#include "clinic/visit.h"

#include <functional>

namespace pamphlet {

class ClinicDatabase;
struct KeptVersion;

// The stored visits and their marks. Thread: that of the database. Errors are thrown as ClinicError; so is an attempt
// to change a visit that is finished, or a visit or mark that is not there. What a function does is done fully or not
// at all.
class VisitRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit VisitRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    Visit start(const QString &label);
    // With their marks, the newest first.
    QList<Visit> openVisits() const;
    Visit load(const QUuid &visit) const;
    void rename(const QUuid &visit, const QString &label);
    void setNote(const QUuid &visit, const QString &note);
    // A visit that is finished already keeps its time.
    void finish(const QUuid &visit);
    // Undoes finish().
    void reopen(const QUuid &visit);
    // Forgets what was typed at visits that were finished more than a day ago: labels and notes.
    void forgetOldTexts();

    // Appends a mark for the article and keeps its version; when the article is marked already, changes nothing and
    // returns the mark that is there.
    Mark addMark(const QUuid &visit, const KeptVersion &version);
    // Closes the gap; returns what was removed, for restoreMark().
    Mark removeMark(const QUuid &mark);
    // Puts a removed mark back as it was; at the end when the list has become shorter than its position. When the
    // article was marked anew meanwhile, changes nothing and returns that mark.
    Mark restoreMark(const QUuid &visit, const Mark &mark);
    // Positions count from 0; `to` is where the mark is afterwards.
    void moveMark(const QUuid &visit, int from, int to);
    void setMarkNote(const QUuid &mark, const QString &note);
    // Marks this version of the article instead, and keeps it.
    void setMarkLanguage(const QUuid &mark, const KeptVersion &version);
    // Also in what was handed out at the visit.
    void setTeachBack(const QUuid &mark, TeachBack result);

private:
    QList<Mark> marks(const QUuid &visit) const;
    // The marks of a visit that may be changed.
    QList<Mark> requireOpen(const QUuid &visit) const;
    QUuid visitOf(const QUuid &mark) const;
    Mark put(const QUuid &visit, const Mark &mark);
    void insert(const QUuid &visit, const Mark &mark);
    // Stores the order of the list where it differs from the positions in it.
    void renumber(const QList<Mark> &list);

    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
