// bench_library COUNT FILE…: opens each library and reads what Home shows of it, COUNT times in turn. Prints one line a
// turn: the milliseconds for each file.
#include "library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace pamphlet;

namespace {

double openOnce(const QString &path)
{
    const QString language = QStringLiteral("en");
    QElapsedTimer clock;
    clock.start();
    QString error;
    const std::unique_ptr<Library> library = Library::open(path, error);
    if (!library || library->topics(language).isEmpty() || library->firstArticles(language, 3).size() != 3) {
        qFatal("%s: no library with topics and articles. %s", qPrintable(path), qPrintable(error));
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    for (int i = 0; i < arguments.value(1).toInt(); ++i) {
        for (const QString &path : arguments.mid(2)) {
            out << openOnce(path) << ' ';
        }
        out << Qt::endl;
    }
}
