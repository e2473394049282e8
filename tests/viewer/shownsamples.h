#pragma once

#include "enterwaitingroom.h"
#include "library/libraryfacts.h"

#include <QDate>

// What tests of the articles that are shown share.
namespace shownsamples {

// Signs the article off as it stands today, and waits until that is stored.
inline bool signOff(ViewerFixture &viewer, const QString &slug, const QDate &due = QDate::currentDate().addYears(2))
{
    const QString lang = QStringLiteral("en");
    const QByteArray hash = pamphlet::articleHash(viewer.viewer->reader().library(), slug, lang);
    viewer.viewer->reviews().signOff(slug, lang, hash, QStringLiteral("Ana Rivera"), due);
    return QTest::qWaitFor([&] { return viewer.viewer->reviews().of(slug, lang).isFor(hash); });
}

inline void setOnlySignedOff(ViewerFixture &viewer, bool only)
{
    pamphlet::WaitingRoomOptions options = viewer.viewer->waitingRoom().options();
    options.onlySignedOff = only;
    viewer.viewer->waitingRoom().setOptions(options);
}

} // namespace shownsamples
