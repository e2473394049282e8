// bench_soak ARTICLES SEARCHES IDLE-OUTS KILLS [PERCENT]: a day in the waiting room, as a table. Fails when memory at
// the end is more than PERCENT above that after the first twentieth of the articles, when the engine did not come back
// after its process was killed, or when a process outlives the program.
#include "library/librarylocation.h"
#include "orphans.h"
#include "reader/engine.h"
#include "soakday.h"
#include "viewer/application.h"

#include <QTemporaryDir>

using namespace pamphlet;

namespace {

int runDay(int argc, char **argv)
{
    Engine::prepare();
    const Application application(argc, argv, Application::Display::Window);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5) {
        qFatal("bench_soak ARTICLES SEARCHES IDLE-OUTS KILLS [PERCENT]");
    }
    const auto number = [&arguments](int index) { return arguments[index].toInt(); };
    QString error;
    std::unique_ptr<Library> library = Library::open(bundledLibraryPath(), error);
    if (!library) {
        qFatal("%s", qPrintable(error));
    }
    const QTemporaryDir data;
    Dialogs dialogs;
    const Library &articles = *library;
    Viewer viewer(std::move(library), data.path(), dialogs);
    bench::SoakDay day(viewer, articles, {number(1), number(2), number(3), number(4)});
    const bool recovered = day.run();
    const double growth = (day.growth() - 1) * 100;
    QTextStream(stdout) << "Memory grew by " << QString::number(growth, 'f', 1) << " %.\n";
    return recovered && (arguments.size() < 6 || growth <= number(5)) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    return bench::runWithoutOrphans([argc, argv] { return runDay(argc, argv); });
}
