// bench_export COUNT FOLDER: exports the articles of the library over and over with the engine warm, COUNT files in one
// run. Prints "files, seconds, megabytes of all processes, their seconds of work" after every 100 files and at the end.
#include "library/library.h"
#include "library/librarylocation.h"
#include "measure.h"
#include "reader/engine.h"
#include "reader/exportrun.h"
#include "reader/reader.h"
#include "viewer/application.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace pamphlet;

namespace {

constexpr int step = 100;

// The articles over and over, each time under the same names.
QList<ExportJob> jobsOf(const Library &library, int count)
{
    QList<ArticleKey> articles;
    for (const ArticleSummary &article : library.articles()) {
        articles.append({article.slug, article.lang});
    }
    const QList<ExportJob> once = oneFileEach(library, articles, {});
    QList<ExportJob> jobs;
    for (int i = 0; i < count; ++i) {
        jobs.append(once[i % once.size()]);
        jobs.last().fileName += QStringLiteral("-%1").arg(i / once.size() % 2); // never twice at the same time
    }
    return jobs;
}

void run(ExportRun &exportRun, const QList<ExportJob> &jobs, const QString &folder)
{
    bool done = false;
    const auto connection
        = QObject::connect(&exportRun, &ExportRun::finished, &exportRun, [&done](const ExportSummary &summary) {
              for (const ExportProblem &problem : summary.problems) {
                  qFatal("%s: %s", qPrintable(problem.title), qPrintable(problem.error));
              }
              done = true;
          });
    exportRun.start(jobs, folder, ExportForm::Pdf);
    while (!done) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QObject::disconnect(connection);
}

} // namespace

int main(int argc, char **argv)
{
    Engine::prepare();
    const Application application(argc, argv, Application::Display::None);
    const QStringList arguments = QCoreApplication::arguments();
    QString error;
    const std::unique_ptr<Library> library = Library::open(bundledLibraryPath(), error);
    if (!library) {
        qFatal("%s", qPrintable(error));
    }
    Reader reader(*library);
    ExportRun exportRun(reader);
    run(exportRun, jobsOf(*library, 4), arguments.value(2)); // starts the engine

    QTextStream out(stdout);
    QElapsedTimer clock;
    double workBefore = 0;
    QObject::connect(&exportRun, &ExportRun::progressed, &exportRun, [&](int done, int total) {
        if (done % step == 0 || done == total) {
            out << done << ' ' << double(clock.elapsed()) / 1000 << ' ' << bench::treeMegabytes() << ' '
                << bench::treeSeconds() - workBefore << Qt::endl;
        }
    });
    const QList<ExportJob> jobs = jobsOf(*library, arguments.value(1).toInt());
    clock.start();
    workBefore = bench::treeSeconds(); // of processes that end meanwhile none is counted
    run(exportRun, jobs, arguments.value(2));
}
