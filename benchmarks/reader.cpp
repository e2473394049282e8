// bench_reader cold|warm COUNT: opens COUNT articles one after the other in the viewer's window. For each it prints two
// times in milliseconds: until the window says that the article is shown, and until its picture is complete.
#include "framewatch.h"
#include "library/library.h"
#include "library/librarylocation.h"
#include "measure.h"
#include "reader/engine.h"
#include "viewer/application.h"
#include "viewer/viewer.h"

#include <QTemporaryDir>
#include <QTextStream>

using namespace pamphlet;

int main(int argc, char **argv)
{
    Engine::prepare();
    const Application application(argc, argv, Application::Display::Window);
    const QStringList arguments = QCoreApplication::arguments();
    QString error;
    std::unique_ptr<Library> library = Library::open(bundledLibraryPath(), error);
    if (!library || arguments.size() != 3) {
        qFatal("%s", qPrintable(error));
    }
    const QList<ArticleSummary> articles = library->firstArticles(QStringLiteral("en"), 3);
    const QTemporaryDir data;
    Dialogs dialogs;
    Viewer viewer(std::move(library), data.path(), dialogs);
    MainWindow &window = viewer.window();
    bool painted = false;
    bool shown = false;
    bench::FrameWatch watch;
    double shownAfter = 0;
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&painted] { painted = true; });
    QObject::connect(&window, &MainWindow::articleShown, &window, [&] {
        shown = true;
        shownAfter = watch.elapsed();
    });
    window.resize(1280, 800);
    window.show();
    bench::waitUntil([&painted] { return painted; });
    if (arguments[1] == QStringLiteral("warm")) {
        bench::runFor(1500);
    }
    QTextStream out(stdout);
    for (int i = 0; i < arguments[2].toInt(); ++i) {
        shown = false;
        watch.start();
        // Not the first article: the viewer draws that one ahead.
        window.openArticle(articles[(i + 1) % articles.size()].slug, QStringLiteral("en"));
        bench::waitUntil([&shown] { return shown; });
        const double complete = watch.timeToRest();
        out << shownAfter << ' ' << complete << Qt::endl;
    }
}
