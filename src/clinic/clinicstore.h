#pragma once

#include "article/clinicprofile.h"
#include "clinic/answer.h"
#include "clinic/askslip.h"
#include "clinic/clinicset.h"
#include "clinic/handoutrecord.h"
#include "clinic/numbersrepository.h"
#include "clinic/review.h"
#include "clinic/staffdoor.h"
#include "clinic/staffkey.h"
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
// The meaning of each function is told in the repository of its subject.
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

    // Keeps the version as well, also when the library loses the article later.
    Answer<Mark> addMark(const QUuid &visit, const KeptVersion &version);
    Answer<Mark> removeMark(const QUuid &mark);
    Answer<Mark> restoreMark(const QUuid &visit, const Mark &mark);
    Answer<Nothing> moveMark(const QUuid &visit, int from, int to);
    Answer<Nothing> setMarkNote(const QUuid &mark, const QString &note);
    Answer<Nothing> setMarkLanguage(const QUuid &mark, const KeptVersion &version);
    Answer<Nothing> setTeachBack(const QUuid &mark, TeachBack result);

    Answer<QString> reserveCode();
    Answer<HandoutRecord> recordHandout(const HandoutRecord &record, const QList<KeptVersion> &versions);
    Answer<QList<HandoutRecord>> records(const RecordFilter &filter);
    Answer<std::optional<HandoutRecord>> recordOfCode(const QString &code);
    Answer<std::optional<KeptVersion>> version(const QByteArray &hash);

    Answer<QList<ClinicSet>> sets();
    Answer<ClinicSet> saveSet(const ClinicSet &set);
    Answer<Nothing> removeSet(const QUuid &set);
    Answer<QList<Phrase>> phrases();
    Answer<Phrase> savePhrase(const Phrase &phrase);
    Answer<Nothing> removePhrase(const QUuid &phrase);
    Answer<QHash<QString, QString>> settings();
    Answer<Nothing> setSetting(const QString &name, const QString &value);

    Answer<Nothing> countOpening(const QString &slug);
    Answer<QStringList> mostOpened(int limit);
    Answer<QHash<QString, int>> openings();
    Answer<Nothing> countMissedWord(const QString &word, int times);
    Answer<ClinicNumbers> numbers(const QDate &from, const QDate &to);
    Answer<Nothing> forgetNumbers();

    Answer<Review> signOff(
        const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due);
    Answer<Nothing> restoreReview(const Review &review);
    Answer<Nothing> withdrawReview(const QString &slug, const QString &lang);
    Answer<Reviews> reviews();

    Answer<StaffDoor> staffDoor();
    Answer<StaffDoorTry> tryStaffKey(const StaffKey &key);
    Answer<StaffDoor> setStaffKey(const StaffKey &key);
    Answer<StaffDoor> removeStaffKey(StaffKey::Kind kind);

    Answer<AskSlip> saveAskList(const QList<AskItem> &items, const QString &code = {});
    Answer<std::optional<AskSlip>> askListOfCode(const QString &code);

private:
    class Writer;

    // Queues job(ClinicDatabase &) for the writer's thread.
    template <typename Job> auto submit(Job job);

    QThread m_thread;
    std::unique_ptr<Writer> m_writer;
};

} // namespace pamphlet
