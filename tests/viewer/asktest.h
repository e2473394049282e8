#pragma once

#include "enterwaitingroom.h"
#include "viewer/asklist.h"
#include "viewer/mainwindow.h"

#include <QLabel>
#include <QPushButton>

namespace asktest {

inline bool askAbout(ViewerFixture &viewer, const QString &slug)
{
    viewer.window().openArticle(slug, QStringLiteral("en"));
    return viewer.click(QStringLiteral("askButton")) && viewer.viewer->askList().contains(slug);
}

// Asks for the code with the page's button, and waits until it is there.
inline QString shownCode(ViewerFixture &viewer)
{
    viewer.click(QStringLiteral("askListButton"));
    viewer.click(QStringLiteral("showCodeButton"));
    const QString label = QStringLiteral("codeLabel");
    const bool shown = QTest::qWaitFor([&] { return viewer.visible<QLabel>(label) != nullptr; });
    return shown ? viewer.visible<QLabel>(label)->text() : QString();
}

inline QStringList listed(ViewerFixture &viewer)
{
    QStringList slugs;
    for (const pamphlet::AskItem &item : viewer.viewer->askList().items()) {
        slugs.append(item.slug);
    }
    return slugs;
}

} // namespace asktest
