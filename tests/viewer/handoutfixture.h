#pragma once

#include "support/samples.h"
#include "viewer/handoutpage.h"
#include "viewerfixture.h"

#include <QFile>
#include <QSignalSpy>

// The viewer with a handout that is looked at.
class HandoutFixture : public ViewerFixture {
public:
    using ViewerFixture::ViewerFixture;

    pamphlet::HandoutPage *page() { return window().findChild<pamphlet::HandoutPage *>(); }

    // A visit with these marks, its pages made.
    bool handOut(const QStringList &slugs)
    {
        if (!startVisit(QStringLiteral("Room 2, 10:40"))) {
            return false;
        }
        for (const QString &slug : slugs) {
            session().mark(slug, QStringLiteral("en"));
        }
        return QTest::qWaitFor([&] { return markedSlugs().size() == slugs.size(); }) && openPreview();
    }

    bool openPreview()
    {
        return isReadyAfter([this] { click(QStringLiteral("previewButton")); });
    }

    // Whether the pages were made anew after `change`.
    template <typename Change> bool isReadyAfter(Change change)
    {
        QSignalSpy ready(page(), &pamphlet::HandoutPage::ready);
        change();
        return ready.count() > 0 || ready.wait(60'000);
    }

    // All that is recorded, the newest first.
    QList<pamphlet::HandoutRecord> records() { return answered(viewer->store().records({})); }

    // Clicks and waits until it is recorded.
    bool isRecordedAfter(const QString &button)
    {
        QSignalSpy recorded(page(), &pamphlet::HandoutPage::recorded);
        return click(button) && (recorded.count() > 0 || recorded.wait(20'000));
    }

    template <typename T> static T answered(const pamphlet::Answer<T> &answer)
    {
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }) ? answer.result().value : T();
    }
};

// A program "lp" that is found first: keeps what it was given, and answers as it is told.
class FakePrintSystem {
public:
    explicit FakePrintSystem(const QByteArray &ending = "exit 0")
        : m_path(qgetenv("PATH"))
    {
        samples::write(m_folder.filePath(QStringLiteral("lp")),
            "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + file(QStringLiteral("arguments")) + "'\ncat > '"
                + file(QStringLiteral("pages")) + "'\n" + ending + "\n");
        QFile::setPermissions(m_folder.filePath(QStringLiteral("lp")),
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("PATH", QFile::encodeName(m_folder.path()) + ':' + m_path);
    }
    ~FakePrintSystem() { qputenv("PATH", m_path); }
    Q_DISABLE_COPY_MOVE(FakePrintSystem)

    QStringList arguments() const
    {
        return QString::fromUtf8(samples::read(m_folder.filePath(QStringLiteral("arguments"))))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    QByteArray pages() const { return samples::read(m_folder.filePath(QStringLiteral("pages"))); }

private:
    QByteArray file(const QString &name) const { return QFile::encodeName(m_folder.filePath(name)); }

    QTemporaryDir m_folder;
    QByteArray m_path;
};
