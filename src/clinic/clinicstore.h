#pragma once

#include "article/clinicprofile.h"
#include "clinic/answer.h"
#include "clinic/review.h"
#include "clinic/visit.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>
#include <optional>

namespace pamphlet {

// Everything the clinic stores, without ever making its caller wait: each function queues one job for a thread of its
// own and returns at once. Jobs are done one after the other, in the order of the calls.
//
// An answer arrives in the store's thread by its event loop, in the same order, and only after its change is safely on
// the disk: use whenAnswered(), and never wait for it with QFuture::waitForFinished() in that thread.
// When the database cannot be opened every outcome says why, and the next job tries again.
//
// The meaning of each function is told in ClinicRepository, VisitRepository, ReadingRepository and
// ReviewRepository.
class ClinicStore : public QObject {
    Q_OBJECT

public:
    // Keeps its database in `folder`, usually DataFolder::path(); creates the folder when it is missing.
    explicit ClinicStore(const QString &folder, QObject *parent = nullptr);
    // Finishes the jobs that are queued and closes the database. Answers not yet delivered are cancelled; what they
    // stood for is stored.
    ~ClinicStore() override;

    // Only opens the database: asked first, it tells whether the store can be used.
    Answer<Nothing> open();

    Answer<std::optional<ClinicProfile>> profile();
    Answer<Nothing> saveProfile(const ClinicProfile &profile);

    Answer<Visit> startVisit(const QString &label);
    Answer<QList<Visit>> openVisits();
    Answer<Visit> visit(const QUuid &visit);
    Answer<Nothing> renameVisit(const QUuid &visit, const QString &label);
    Answer<Nothing> setVisitNote(const QUuid &visit, const QString &note);
    Answer<Nothing> finishVisit(const QUuid &visit);
    Answer<Nothing> reopenVisit(const QUuid &visit);

    Answer<Mark> addMark(const QUuid &visit, const QString &slug, const QString &lang);
    Answer<Mark> removeMark(const QUuid &mark);
    Answer<Mark> restoreMark(const QUuid &visit, const Mark &mark);
    Answer<Nothing> moveMark(const QUuid &visit, int from, int to);
    Answer<Nothing> setMarkNote(const QUuid &mark, const QString &note);
    Answer<Nothing> setMarkLanguage(const QUuid &mark, const QString &lang);

    Answer<Nothing> countOpening(const QString &slug);
    Answer<QStringList> mostOpened(int limit);
    Answer<QHash<QString, int>> openings();

    Answer<Review> signOff(
        const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due);
    Answer<Nothing> restoreReview(const Review &review);
    Answer<Nothing> withdrawReview(const QString &slug, const QString &lang);
    Answer<Reviews> reviews();

private:
    class Writer;

    // Queues job(ClinicDatabase &) for the writer's thread.
    template <typename Job> auto submit(Job job);

    QThread m_thread;
    std::unique_ptr<Writer> m_writer;
};

} // namespace pamphlet
