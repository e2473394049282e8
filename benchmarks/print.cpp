// bench_print COUNT SLUG…: makes the PDF of these articles COUNT times with the engine warm; prints milliseconds for
// each.
#include "library/library.h"
#include "library/librarylocation.h"
#include "measure.h"
#include "reader/engine.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"
#include "viewer/application.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace pamphlet;

namespace {

double printOnce(HandoutPrinter &printer, const Handout &handout)
{
    QElapsedTimer clock;
    clock.start();
    const QFuture<HandoutPdf> future = printer.print(handout);
    bench::waitUntil([&future] { return future.isFinished(); });
    if (const HandoutPdf pdf = future.result(); !pdf.error.isEmpty()) {
        qFatal("%s", qPrintable(pdf.error));
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    Engine::prepare();
    const Application application(argc, argv, Application::Display::None);
    QString error;
    const std::unique_ptr<Library> library = Library::open(bundledLibraryPath(), error);
    if (!library) {
        qFatal("%s", qPrintable(error));
    }
    const QStringList arguments = QCoreApplication::arguments();
    Handout handout;
    handout.date = QDate::currentDate();
    for (const QString &slug : arguments.mid(2)) {
        handout.items.append({slug, QStringLiteral("en"), {}});
    }
    handout.options.firstPage = handout.items.size() > 1;
    Reader reader(*library);
    printOnce(*reader.printer(), handout); // starts the engine
    QTextStream out(stdout);
    for (int i = 0; i < arguments.value(1).toInt(); ++i) {
        out << printOnce(*reader.printer(), handout) << Qt::endl;
    }
}
