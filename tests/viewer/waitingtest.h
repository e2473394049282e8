#pragma once

#include "readingtest.h"
#include "viewer/attractpage.h"
#include "viewer/stillreadingpage.h"
#include "viewer/waitingroom.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

// What tests of a tablet that is left alone share.
namespace waitingtest {

using namespace std::chrono_literals;

// Nothing happens by itself.
inline pamphlet::WaitingRoomOptions never()
{
    return {.idle = 1h, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false};
}

// The page of that kind that lies over the window; null when there is none.
template <typename Page> Page *cover(ViewerFixture &viewer)
{
    return qobject_cast<Page *>(viewer.window().cover());
}

template <typename Page> bool waitForCover(ViewerFixture &viewer)
{
    return QTest::qWaitFor([&] { return cover<Page>(viewer) != nullptr; });
}

// As if staff had set one, which takes its time.
inline bool givePin(ViewerFixture &viewer)
{
    pamphlet::DoorKeys &keys = viewer.viewer->keys();
    if (!QTest::qWaitFor([&] { return keys.isKnown(); })) {
        return false;
    }
    {
        auto base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("pin"));
        const QStringList files
            = QDir(viewer.data.path()).entryList({QStringLiteral("*.sqlite"), QStringLiteral("*.db")});
        base.setDatabaseName(viewer.data.filePath(files.value(0)));
        base.open();
        QSqlQuery(QStringLiteral("INSERT INTO staff_key VALUES ('1', 'pin', 'none', '2026-01-01')"), base);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("pin"));
    keys.load();
    return QTest::qWaitFor([&] { return keys.door().hasPin; });
}

inline void setOptions(ViewerFixture &viewer, const pamphlet::WaitingRoomOptions &options)
{
    QSignalSpy stored(&viewer.viewer->shortcuts(), &pamphlet::ClinicShortcuts::changed);
    if (viewer.viewer->waitingRoom().options() != options) {
        viewer.viewer->waitingRoom().setOptions(options);
        stored.wait(); // the watch begins anew with them
    }
}

// Gives the tablet to patients.
inline bool enter(ViewerFixture &viewer, const pamphlet::WaitingRoomOptions &options = never())
{
    if (!givePin(viewer)) {
        return false;
    }
    setOptions(viewer, options);
    viewer.viewer->waitingRoom().enter();
    return !viewer.window().cover();
}

} // namespace waitingtest
