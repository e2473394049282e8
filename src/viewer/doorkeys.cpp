#include "viewer/doorkeys.h"

#include "clinic/clinicstore.h"
#include "viewer/keyfiles.h"

#include <QPointer>
#include <QtConcurrent>

namespace pamphlet {

namespace {

// Calls `handler` with what `job` gives, which runs in another thread.
template <typename Job, typename Handler> void runAside(QObject *context, Job job, Handler handler)
{
    using Result = std::invoke_result_t<Job>;
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler] {
        watcher->deleteLater();
        handler(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(job));
}

} // namespace

DoorKeys::DoorKeys(ClinicStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_volumes(&KeyFiles::removableVolumes)
{
}

void DoorKeys::take(const StaffDoor &door)
{
    m_known = true;
    m_door = door;
    Q_EMIT changed();
}

void DoorKeys::follow(const Answer<StaffDoor> &answer, QObject *context, const Done &then)
{
    whenAnswered(answer, this, [this, context = QPointer(context), then](const Outcome<StaffDoor> &outcome) {
        if (!outcome.ok()) {
            Q_EMIT failed(outcome.error);
            return;
        }
        take(outcome.value);
        if (context) {
            then();
        }
    });
}

void DoorKeys::load()
{
    follow(m_store.staffDoor(), this, [] {});
}

void DoorKeys::tryKey(const StaffKey &key, QObject *context, const Tried &then)
{
    whenAnswered(m_store.tryStaffKey(key), this,
        [this, context = QPointer(context), then](const Outcome<StaffDoorTry> &outcome) {
            if (!outcome.ok()) {
                Q_EMIT failed(outcome.error);
                return;
            }
            take(outcome.value.door);
            if (context) {
                then(outcome.value.opened);
            }
        });
}

void DoorKeys::tryPin(const StaffSecret &pin, QObject *context, const Tried &then)
{
    tryKey({StaffKey::Kind::Pin, pin}, context, then);
}

void DoorKeys::tryKeyFiles(QObject *context, const Looked &then)
{
    runAside(
        context, [volumes = m_volumes] { return KeyFiles::keysIn(volumes()); },
        [this, context, then](const QList<StaffSecret> &keys) {
            if (keys.isEmpty()) {
                then(Found::NoKey);
            } else {
                tryNext(keys, context, then);
            }
        });
}

void DoorKeys::tryNext(QList<StaffSecret> keys, QObject *context, const Looked &then)
{
    if (keys.isEmpty()) {
        then(Found::WrongKey);
        return;
    }
    const StaffSecret key = keys.takeFirst();
    tryKey({StaffKey::Kind::File, key}, context, [this, keys, context, then](bool opened) {
        if (opened) {
            then(Found::RightKey);
        } else {
            tryNext(keys, context, then);
        }
    });
}

void DoorKeys::setPin(const StaffSecret &pin, QObject *context, const Done &then)
{
    follow(m_store.setStaffKey({StaffKey::Kind::Pin, pin}), context, then);
}

// The file first: a key that opens the door and is nowhere would be worse than a file that opens nothing.
void DoorKeys::makeKeyFile(const QString &path, QObject *context, const Done &then)
{
    const StaffSecret key = StaffSecret::random();
    runAside(
        context, [key, path] { return KeyFiles::write(key, path); },
        [this, key, context, then](const QString &problem) {
            if (problem.isEmpty()) {
                follow(m_store.setStaffKey({StaffKey::Kind::File, key}), context, then);
            } else {
                Q_EMIT failed(problem);
            }
        });
}

void DoorKeys::removeKeyFile(QObject *context, const Done &then)
{
    follow(m_store.removeStaffKey(StaffKey::Kind::File), context, then);
}

} // namespace pamphlet
