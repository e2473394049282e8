#include "clinic/clinicstore.h"

#include "clinic/askrepository.h"
#include "clinic/clinicdatabase.h"
#include "clinic/clinicrepository.h"
#include "clinic/datafolder.h"
#include "clinic/readingrepository.h"
#include "clinic/recordrepository.h"
#include "clinic/reviewrepository.h"
#include "clinic/shortcutrepository.h"
#include "clinic/staffdoorrepository.h"
#include "clinic/versionrepository.h"
#include "clinic/visitrepository.h"

#include <QPromise>

#include <functional>

namespace pamphlet {

namespace {

// Runs `task` in the thread of `receiver`, after all that was posted to it before.
void post(QObject *receiver, const std::function<void()> &task)
{
    QMetaObject::invokeMethod(receiver, task, Qt::QueuedConnection);
}

} // namespace

// Lives in the thread; its event queue is the queue of jobs.
class ClinicStore::Writer : public QObject {
public:
    explicit Writer(QString folder)
        : m_folder(std::move(folder))
    {
    }

    ClinicDatabase &database()
    {
        if (!m_database) {
            DataFolder::create(m_folder);
            m_database.emplace(m_folder + QLatin1Char('/') + ClinicDatabase::fileName());
            tidy(*m_database);
        }
        return *m_database;
    }

    void close() { m_database.reset(); }

private:
    // On a full disk the next start does it; that must keep nobody from reading.
    static void tidy(ClinicDatabase &database)
    {
        attempt([&] {
            VisitRepository(database).forgetOldTexts();
            VersionRepository(database).forgetUnused();
            AskRepository(database).forgetOld();
        });
    }

    const QString m_folder;
    std::optional<ClinicDatabase> m_database;
};

ClinicStore::ClinicStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_writer(std::make_unique<Writer>(folder))
{
    m_thread.setObjectName(QStringLiteral("clinic"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
}

ClinicStore::~ClinicStore()
{
    // The last job: everything queued before it is done by then.
    post(m_writer.get(), [this] {
        m_writer->close();
        m_thread.quit();
    });
    m_thread.wait();
}

template <typename Job> auto ClinicStore::submit(Job job)
{
    const auto run = [this, job = std::move(job)] { return attempt([&] { return job(m_writer->database()); }); };
    auto promise = std::make_shared<QPromise<decltype(run())>>();
    promise->start();
    post(m_writer.get(), [this, promise, run] {
        // Finished in the store's thread, so that a continuation cannot meet an object that is just being destroyed.
        post(this, [promise, outcome = run()] {
            promise->addResult(outcome);
            promise->finish();
        });
    });
    return promise->future();
}

Answer<Nothing> ClinicStore::open()
{
    return submit([](ClinicDatabase &) {});
}

Answer<std::optional<ClinicProfile>> ClinicStore::profile()
{
    return submit([](ClinicDatabase &database) { return ClinicRepository(database).profile(); });
}

Answer<Nothing> ClinicStore::saveProfile(const ClinicProfile &profile)
{
    return submit([=](ClinicDatabase &database) { ClinicRepository(database).saveProfile(profile); });
}

Answer<Visit> ClinicStore::startVisit(const QString &label)
{
    return submit([=](ClinicDatabase &database) {
        VisitRepository visits(database);
        Visit started = visits.start(label);
        attempt([&] { visits.forgetOldTexts(); }); // a program may run for weeks
        return started;
    });
}

Answer<QList<Visit>> ClinicStore::openVisits()
{
    return submit([](ClinicDatabase &database) { return VisitRepository(database).openVisits(); });
}

Answer<Visit> ClinicStore::visit(const QUuid &visit)
{
    return submit([=](ClinicDatabase &database) { return VisitRepository(database).load(visit); });
}

Answer<Nothing> ClinicStore::renameVisit(const QUuid &visit, const QString &label)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).rename(visit, label); });
}

Answer<Nothing> ClinicStore::setVisitNote(const QUuid &visit, const QString &note)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).setNote(visit, note); });
}

Answer<Nothing> ClinicStore::finishVisit(const QUuid &visit)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).finish(visit); });
}

Answer<Nothing> ClinicStore::reopenVisit(const QUuid &visit)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).reopen(visit); });
}

Answer<Mark> ClinicStore::addMark(const QUuid &visit, const KeptVersion &version)
{
    return submit([=](ClinicDatabase &database) { return VisitRepository(database).addMark(visit, version); });
}

Answer<Mark> ClinicStore::removeMark(const QUuid &mark)
{
    return submit([=](ClinicDatabase &database) { return VisitRepository(database).removeMark(mark); });
}

Answer<Mark> ClinicStore::restoreMark(const QUuid &visit, const Mark &mark)
{
    return submit([=](ClinicDatabase &database) { return VisitRepository(database).restoreMark(visit, mark); });
}

Answer<Nothing> ClinicStore::moveMark(const QUuid &visit, int from, int to)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).moveMark(visit, from, to); });
}

Answer<Nothing> ClinicStore::setMarkNote(const QUuid &mark, const QString &note)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).setMarkNote(mark, note); });
}

Answer<Nothing> ClinicStore::setMarkLanguage(const QUuid &mark, const KeptVersion &version)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).setMarkLanguage(mark, version); });
}

Answer<Nothing> ClinicStore::setTeachBack(const QUuid &mark, TeachBack result)
{
    return submit([=](ClinicDatabase &database) { VisitRepository(database).setTeachBack(mark, result); });
}

Answer<QString> ClinicStore::reserveCode()
{
    return submit([](ClinicDatabase &database) { return RecordRepository(database).reserveCode(); });
}

Answer<HandoutRecord> ClinicStore::recordHandout(const HandoutRecord &record, const QList<KeptVersion> &versions)
{
    return submit([=](ClinicDatabase &database) { return RecordRepository(database).add(record, versions); });
}

Answer<QList<HandoutRecord>> ClinicStore::records(const RecordFilter &filter)
{
    return submit([=](ClinicDatabase &database) { return RecordRepository(database).find(filter); });
}

Answer<std::optional<HandoutRecord>> ClinicStore::recordOfCode(const QString &code)
{
    return submit([=](ClinicDatabase &database) { return RecordRepository(database).findByCode(code); });
}

Answer<std::optional<KeptVersion>> ClinicStore::version(const QByteArray &hash)
{
    return submit([=](ClinicDatabase &database) { return VersionRepository(database).find(hash); });
}

Answer<QList<ClinicSet>> ClinicStore::sets()
{
    return submit([](ClinicDatabase &database) { return ShortcutRepository(database).sets(); });
}

Answer<ClinicSet> ClinicStore::saveSet(const ClinicSet &set)
{
    return submit([=](ClinicDatabase &database) { return ShortcutRepository(database).saveSet(set); });
}

Answer<Nothing> ClinicStore::removeSet(const QUuid &set)
{
    return submit([=](ClinicDatabase &database) { ShortcutRepository(database).removeSet(set); });
}

Answer<QList<Phrase>> ClinicStore::phrases()
{
    return submit([](ClinicDatabase &database) { return ShortcutRepository(database).phrases(); });
}

Answer<Phrase> ClinicStore::savePhrase(const Phrase &phrase)
{
    return submit([=](ClinicDatabase &database) { return ShortcutRepository(database).savePhrase(phrase); });
}

Answer<Nothing> ClinicStore::removePhrase(const QUuid &phrase)
{
    return submit([=](ClinicDatabase &database) { ShortcutRepository(database).removePhrase(phrase); });
}

Answer<QHash<QString, QString>> ClinicStore::settings()
{
    return submit([](ClinicDatabase &database) { return ShortcutRepository(database).settings(); });
}

Answer<Nothing> ClinicStore::setSetting(const QString &name, const QString &value)
{
    return submit([=](ClinicDatabase &database) { ShortcutRepository(database).setSetting(name, value); });
}

Answer<Nothing> ClinicStore::countOpening(const QString &slug)
{
    return submit([=](ClinicDatabase &database) { ReadingRepository(database).countOpening(slug); });
}

Answer<QStringList> ClinicStore::mostOpened(int limit)
{
    return submit([=](ClinicDatabase &database) { return ReadingRepository(database).mostOpened(limit); });
}

Answer<QHash<QString, int>> ClinicStore::openings()
{
    return submit([](ClinicDatabase &database) { return ReadingRepository(database).openings(); });
}

Answer<Nothing> ClinicStore::countMissedWord(const QString &word, int times)
{
    return submit([=](ClinicDatabase &database) { NumbersRepository(database).countMissedWord(word, times); });
}

Answer<ClinicNumbers> ClinicStore::numbers(const QDate &from, const QDate &to)
{
    return submit([=](ClinicDatabase &database) { return NumbersRepository(database).between(from, to); });
}

Answer<Nothing> ClinicStore::forgetNumbers()
{
    return submit([](ClinicDatabase &database) { NumbersRepository(database).forget(); });
}

Answer<Review> ClinicStore::signOff(
    const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due)
{
    return submit(
        [=](ClinicDatabase &database) { return ReviewRepository(database).signOff(slug, lang, hash, reviewer, due); });
}

Answer<Nothing> ClinicStore::restoreReview(const Review &review)
{
    return submit([=](ClinicDatabase &database) { ReviewRepository(database).restore(review); });
}

Answer<Nothing> ClinicStore::withdrawReview(const QString &slug, const QString &lang)
{
    return submit([=](ClinicDatabase &database) { ReviewRepository(database).withdraw(slug, lang); });
}

Answer<Reviews> ClinicStore::reviews()
{
    return submit([](ClinicDatabase &database) { return ReviewRepository(database).all(); });
}

Answer<StaffDoor> ClinicStore::staffDoor()
{
    return submit([](ClinicDatabase &database) { return StaffDoorRepository(database).state(); });
}

Answer<StaffDoorTry> ClinicStore::tryStaffKey(const StaffKey &key)
{
    return submit([=](ClinicDatabase &database) {
        StaffDoorRepository door(database);
        const bool opened = door.tryKey(key);
        return StaffDoorTry{opened, door.state()};
    });
}

Answer<StaffDoor> ClinicStore::setStaffKey(const StaffKey &key)
{
    return submit([=](ClinicDatabase &database) {
        StaffDoorRepository door(database);
        door.setKey(key);
        return door.state();
    });
}

Answer<StaffDoor> ClinicStore::removeStaffKey(StaffKey::Kind kind)
{
    return submit([=](ClinicDatabase &database) {
        StaffDoorRepository door(database);
        door.removeKey(kind);
        return door.state();
    });
}

Answer<AskSlip> ClinicStore::saveAskList(const QList<AskItem> &items, const QString &code)
{
    return submit([=](ClinicDatabase &database) {
        AskRepository lists(database);
        attempt([&] { lists.forgetOld(); });
        return lists.save(items, code);
    });
}

Answer<std::optional<AskSlip>> ClinicStore::askListOfCode(const QString &code)
{
    return submit([=](ClinicDatabase &database) {
        AskRepository lists(database);
        attempt([&] { lists.forgetOld(); });
        return lists.find(code);
    });
}

} // namespace pamphlet
