// bench_bareview cold|warm: the peer of bench_reader: a browser view in a window and nothing else. It is given the very
// bytes that Pamphlet's reader gets, made beforehand. Prints the same two times for one article.
#include "framewatch.h"
#include "library/library.h"
#include "library/librarylocation.h"
#include "measure.h"
#include "reader/articlescheme.h"
#include "reader/librarysource.h"

#include <QApplication>
#include <QMainWindow>
#include <QTextStream>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace pamphlet;

namespace {

class ReadyBytes : public ArticleSource {
public:
    void add(const QUrl &url, ArticleSource &source) { m_resources.insert(url, source.resource(url).value()); }

    std::optional<ArticleResource> resource(const QUrl &url) override
    {
        const auto found = m_resources.constFind(url);
        return found == m_resources.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QUrl, ArticleResource> m_resources;
};

QUrl addBytes(ReadyBytes &bytes)
{
    QString error;
    const std::unique_ptr<Library> library = Library::open(bundledLibraryPath(), error);
    if (!library) {
        qFatal("%s", qPrintable(error));
    }
    const QString slug = library->firstArticles(QStringLiteral("en"), 2).last().slug; // as bench_reader
    LibrarySource source(*library);
    const QUrl page = ArticleScheme::page(slug, QStringLiteral("en"));
    bytes.add(page, source);
    for (const QString &name : {QStringLiteral("article.css"), Theme::names().first() + QStringLiteral(".css")}) {
        bytes.add(QUrl(QStringLiteral("article://style/") + name), source);
    }
    const Article article = library->article(slug, QStringLiteral("en")).value();
    for (const Reference &picture : article.pictures) {
        bytes.add(page.resolved(QUrl(picture.target)), source);
    }
    return page;
}

} // namespace

int main(int argc, char **argv)
{
    ArticleScheme::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    ReadyBytes bytes;
    const QUrl page = addBytes(bytes);
    ArticleSchemeHandler handler(bytes);
    bench::FrameWatch watch;
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    bench::waitUntil([&window] { return window.isActiveWindow() || window.testAttribute(Qt::WA_Mapped); });

    const bool warm = QCoreApplication::arguments().value(1) == QStringLiteral("warm");
    auto showView = [&] {
        QWebEngineProfile::defaultProfile()->installUrlSchemeHandler(ArticleScheme::name, &handler);
        auto *view = new QWebEngineView;
        window.setCentralWidget(view);
        return view;
    };
    QWebEngineView *view = warm ? showView() : nullptr;
    if (warm) {
        bench::runFor(1500);
    }
    watch.start();
    view = view ? view : showView();
    bool loaded = false;
    double loadedAfter = 0;
    QObject::connect(view, &QWebEngineView::loadFinished, view, [&](bool ok) {
        loaded = ok;
        loadedAfter = watch.elapsed();
    });
    view->load(page);
    bench::waitUntil([&loaded] { return loaded; });
    const double complete = watch.timeToRest();
    QTextStream(stdout) << loadedAfter << ' ' << complete << Qt::endl;
}
