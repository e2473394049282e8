#pragma once

#include "reader/articlescheme.h"
#include "support/builtlibrary.h"
#include "support/readermain.h"
#include "support/samples.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineScript>

// What the tests with the browser engine share.
namespace readertest {

// A library in a folder of its own, compiled from a folder of articles.
class TestLibrary {
public:
    explicit TestLibrary(const QString &folder = samples::repositoryArticles(),
        pamphlet::LibraryCompiler::Checks checks = pamphlet::LibraryCompiler::Checks::Error)
    {
        const QString path = m_folder.filePath(QStringLiteral("test.pamphlets"));
        m_problem = samples::buildLibrary(folder, path, checks);
        if (m_problem.isEmpty()) {
            m_library = pamphlet::Library::open(path, m_problem);
        }
    }

    QString problem() const { return m_problem; } // empty when it can be used
    const pamphlet::Library &library() const { return *m_library; }
    QStringList slugs() const
    {
        QStringList slugs;
        for (const pamphlet::ArticleSummary &article : m_library->articles()) {
            slugs.append(article.slug);
        }
        return slugs;
    }

private:
    QTemporaryDir m_folder;
    QString m_problem;
    std::unique_ptr<pamphlet::Library> m_library;
};

// Answers a few addresses with fixed pages, as a library that is not to be trusted would.
class FixedSource : public pamphlet::ArticleSource {
public:
    void add(const QUrl &url, const QByteArray &bytes, const QByteArray &mimeType = "text/html;charset=utf-8")
    {
        m_resources.insert(url, {bytes, mimeType});
    }
    std::optional<pamphlet::ArticleResource> resource(const QUrl &url) override
    {
        requested.append(url);
        const auto found = m_resources.constFind(url.adjusted(QUrl::RemoveFragment));
        return found == m_resources.constEnd() ? std::nullopt : std::optional(*found);
    }
    QList<QUrl> requested;

private:
    QHash<QUrl, pamphlet::ArticleResource> m_resources;
};

// The value of a script in the application's world, which works with the scripts of pages switched off;
// invalid when there is no answer.
inline QVariant script(QWebEnginePage *page, const QString &source)
{
    struct State {
        QVariant result;
        QEventLoop loop;
    };
    const auto state = std::make_shared<State>();
    page->runJavaScript(source, QWebEngineScript::ApplicationWorld, [state](const QVariant &result) {
        state->result = result;
        state->loop.quit();
    });
    QTimer::singleShot(20'000, &state->loop, &QEventLoop::quit);
    state->loop.exec();
    return state->result;
}

// True when the page answered, whatever it answered.
inline bool loads(QWebEnginePage *page, const QUrl &url)
{
    QSignalSpy finished(page, &QWebEnginePage::loadFinished);
    page->load(url);
    return (!finished.isEmpty() || finished.wait(30'000)) && finished.last().first().toBool();
}

} // namespace readertest
