#pragma once

#include "reader/readerview.h"
#include "support/readertest.h"
#include "viewerfixture.h"

#include <functional>

// What tests of reading in the window share.
namespace readingtest {

inline QWebEnginePage *page(ViewerFixture &viewer)
{
    return viewer.window().findChild<pamphlet::ReaderView *>()->page();
}

inline bool waitForShown(ViewerFixture &viewer, const std::function<void()> &act)
{
    QSignalSpy shown(&viewer.window(), &pamphlet::MainWindow::articleShown);
    act();
    return shown.count() > 0 || shown.wait(20'000);
}

inline bool open(ViewerFixture &viewer, const QString &slug, const QString &anchor = {})
{
    return waitForShown(viewer, [&] { viewer.window().openArticle(slug, QStringLiteral("en"), anchor); });
}

// How far down the page is, once it stays there.
inline QVariant settledScroll(ViewerFixture &viewer)
{
    const auto now = [&viewer] { return readertest::script(page(viewer), QStringLiteral("scrollY")); };
    QVariant last = now();
    while (QTest::qWaitFor([&] { return now() != last; }, 500)) {
        last = now();
    }
    return last;
}

// The questions that are unfolded.
inline QString unfolded(ViewerFixture &viewer)
{
    return readertest::script(page(viewer),
        QStringLiteral("[...document.querySelectorAll('details.question')].filter(e => e.open).map(e => "
                       "e.id.split('--')[1]).join()"))
        .toString();
}

} // namespace readingtest
