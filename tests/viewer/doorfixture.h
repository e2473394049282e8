#pragma once

#include "clinic/clinicdatabase.h"
#include "viewer/viewerfixture.h"

#include <QLabel>
#include <QSignalSpy>

// Going through the staff door by its buttons, as a person would.
namespace doorfixture {

using namespace Qt::StringLiterals;

inline QString message(ViewerFixture &viewer)
{
    auto *label = viewer.visible<QLabel>(u"pinMessage"_s);
    return label ? label->text() : QString();
}

inline QString heading(ViewerFixture &viewer)
{
    auto *label = viewer.visible<QLabel>(u"pinHeading"_s);
    return label ? label->text() : QString();
}

// How many digits are typed, as a screen reader says it of the pad; -1 where there is none.
inline int typed(ViewerFixture &viewer)
{
    auto *digit = viewer.visible(u"digit1"_s);
    return digit ? digit->parentWidget()->accessibleDescription().section(u' ', 0, 0).toInt() : -1;
}

inline bool press(ViewerFixture &viewer, const QString &digits)
{
    for (const QChar digit : digits) {
        if (!viewer.click(u"digit"_s + digit)) {
            return false;
        }
    }
    return true;
}

inline bool enterPin(ViewerFixture &viewer, const QString &digits)
{
    return press(viewer, digits) && viewer.click(u"acceptPinButton"_s);
}

inline bool storePin(ViewerFixture &viewer, QByteArrayView digits)
{
    pamphlet::DoorKeys &keys = viewer.viewer->keys();
    bool done = false;
    keys.setPin(pamphlet::StaffSecret::fromBytes(digits), &keys, [&done] { done = true; });
    return QTest::qWaitFor([&done] { return done; });
}

// The waiting room, with that PIN to leave it, and the door page over it.
inline bool openDoor(ViewerFixture &viewer)
{
    if (!viewer.viewer->waitingRoom().isOn()) {
        viewer.click(u"lockButton"_s);
    }
    QSignalSpy asked(&viewer.viewer->keys(), &pamphlet::DoorKeys::changed);
    return viewer.viewer->waitingRoom().isOn() && viewer.click(u"lockButton"_s) && heading(viewer) == u"For staff"_s
        && asked.wait();
}

// Enters a wrong PIN and waits for the answer.
inline bool enterWrongPin(ViewerFixture &viewer)
{
    const pamphlet::DoorKeys &keys = viewer.viewer->keys();
    const int left = keys.door().triesLeft;
    return enterPin(viewer, u"5730"_s) && QTest::qWaitFor([&] { return keys.door().triesLeft == left - 1; });
}

} // namespace doorfixture
