#pragma once

#include "support/builtlibrary.h"
#include "viewer/viewer.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// The viewer as a clinic would have it after installation: the bundled articles, and a data folder of its own.
class ViewerFixture {
public:
    // Answers the desktop's questions.
    class Answers : public pamphlet::Dialogs {
    public:
        QString savePath(QWidget *parent, const QString &, const QString &suggestion) override
        {
            suggested = suggestion;
            return askPath ? askPath(parent) : path;
        }
        bool choosePrinter(QWidget *, QPrinter &printer) override { return prepare && prepare(printer); }
        QString queueOf(const QPrinter &) override { return queue; }
        QString folderPath(QWidget *, const QString &, const QString &) override { return folder; }
        bool openFolder(const QString &name) override
        {
            opened = name;
            return hasFileManager;
        }

        QString path; // empty: cancelled
        std::function<QString(QWidget *)> askPath; // in its place
        QString folder; // the same
        QString opened; // in the file manager
        QString suggested;
        std::function<bool(QPrinter &)> prepare;
        QString queue; // of the printer; empty: a file
        bool hasFileManager = true;
    };

    // Compiles the library once for all tests of a program. What went wrong, or empty.
    static QString buildLibrary(const QString &articles = samples::repositoryArticles(),
        pamphlet::LibraryCompiler::Checks checks = pamphlet::LibraryCompiler::Checks::Error)
    {
        static QTemporaryDir folder;
        libraryPath() = folder.filePath(QStringLiteral("library.pamphlets"));
        return samples::buildLibrary(articles, libraryPath(), checks);
    }

    explicit ViewerFixture(QSize size = QSize(1280, 800)) { open(size); }

    void open(QSize size = QSize(1280, 800))
    {
        QString error;
        viewer
            = std::make_unique<pamphlet::Viewer>(pamphlet::Library::open(libraryPath(), error), data.path(), answers);
        viewer->window().resize(size);
        viewer->window().show();
    }

    // As after a crash or the next morning: the same data, a new viewer.
    void reopen()
    {
        viewer.reset();
        open();
    }

    pamphlet::MainWindow &window() { return viewer->window(); }
    pamphlet::VisitSession &session() { return viewer->session(); }

    // The visible widget of that name; null when there is none.
    template <typename W = QWidget> W *visible(const QString &name)
    {
        for (W *widget : window().findChildren<W *>(name)) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    // Clicks with the mouse, where a person would.
    bool click(const QString &name)
    {
        auto *button = visible<QAbstractButton>(name);
        if (!button || !button->isEnabled()) {
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    bool startVisit(const QString &label);
    QStringList markedSlugs();

    QTemporaryDir data;
    Answers answers;
    std::unique_ptr<pamphlet::Viewer> viewer;

private:
    static QString &libraryPath()
    {
        static QString path;
        return path;
    }
};

inline bool ViewerFixture::startVisit(const QString &label)
{
    session().start(label);
    return QTest::qWaitFor([this] { return session().isOpen(); });
}

inline QStringList ViewerFixture::markedSlugs()
{
    QStringList slugs;
    for (const pamphlet::Mark &mark : session().visit().marks) {
        slugs.append(mark.slug);
    }
    return slugs;
}
