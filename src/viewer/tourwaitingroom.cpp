#include "viewer/tourwaitingroom.h"

#include "viewer/attractpage.h"
#include "viewer/stillreadingpage.h"
#include "viewer/tourguide.h"

namespace pamphlet {

namespace {

using namespace std::chrono_literals;

const QString pin = QStringLiteral("80419");

template <typename Page> void waitForCover(const TourGuide &guide)
{
    guide.waitFor(QLatin1String(Page::staticMetaObject.className()),
        [&guide] { return qobject_cast<Page *>(guide.window().cover()) != nullptr; });
}

void enterPin(const TourGuide &guide)
{
    for (const QChar digit : pin) {
        guide.click(QStringLiteral("digit") + digit);
    }
    guide.click(QStringLiteral("acceptPinButton"));
}

void enter(TourGuide &guide, const QString &prefix)
{
    WaitingRoom &room = guide.viewer().waitingRoom();
    guide.window().openWaitingRoom();
    guide.waitUntilVisible(QStringLiteral("giveButton"));
    guide.picture(prefix + QStringLiteral("waiting-room-desk"));
    guide.click(QStringLiteral("giveButton"));
    if (!guide.viewer().keys().door().hasPin) {
        guide.waitUntilVisible(QStringLiteral("acceptPinButton"));
        guide.picture(prefix + QStringLiteral("first-pin"));
        enterPin(guide);
        enterPin(guide);
    }
    guide.waitFor(QStringLiteral("the waiting room"), [&room] { return room.isOn(); });
    guide.picture(prefix + QStringLiteral("waiting-room"));
}

void ask(TourGuide &guide, const QString &prefix)
{
    for (const char *slug : {"tension-type-headache", "sleep-and-recovery"}) {
        guide.waitUntilShown(
            QLatin1String(slug), [&] { guide.window().openArticle(QLatin1String(slug), QStringLiteral("en")); });
        guide.click(QStringLiteral("askButton"));
    }
    guide.picture(prefix + QStringLiteral("waiting-room-article"));
    guide.click(QStringLiteral("askListButton"));
    guide.picture(prefix + QStringLiteral("questions"));
    guide.click(QStringLiteral("showCodeButton"));
    guide.waitUntilVisible(QStringLiteral("codeBox"));
    guide.picture(prefix + QStringLiteral("question-code"));
}

void goAway(TourGuide &guide, const QString &prefix)
{
    WaitingRoom &room = guide.viewer().waitingRoom();
    const WaitingRoomOptions usual = room.options();
    WaitingRoomOptions hurried = usual;
    hurried.idle = 100ms;
    hurried.countdown = 2s;
    room.setOptions(hurried);
    waitForCover<StillReadingPage>(guide);
    guide.picture(prefix + QStringLiteral("still-reading"));
    waitForCover<AttractPage>(guide);
    room.setOptions(usual);
    guide.picture(prefix + QStringLiteral("nobody-there"));
    guide.click(QStringLiteral("beginButton"));
}

void comeBack(TourGuide &guide, const QString &prefix)
{
    guide.click(QStringLiteral("lockButton"));
    guide.waitUntilVisible(QStringLiteral("acceptPinButton"));
    guide.picture(prefix + QStringLiteral("staff-door"));
    enterPin(guide);
    guide.waitFor(QStringLiteral("the staff door"), [&guide] { return !guide.viewer().waitingRoom().isOn(); });
}

} // namespace

void tourWaitingRoom(TourGuide &guide)
{
    enter(guide, {});
    ask(guide, {});
    goAway(guide, {});
    comeBack(guide, {});
}

void lookAtWaitingRoom(TourGuide &guide, const QString &prefix, const Appearance::Choice &look)
{
    enter(guide, prefix);
    guide.viewer().appearance().choose(look);
    guide.picture(prefix + QStringLiteral("waiting-room-home"));
    ask(guide, prefix);
    comeBack(guide, prefix);
}

} // namespace pamphlet
