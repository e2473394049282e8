// bench_typing LIBRARY QUERIES…: types the first queries of each file into the search field of the viewer's window and
// prints for how long a key kept the window's thread from doing anything else, in milliseconds, as "what value".
#include "heartbeat.h"
#include "library/library.h"
#include "measure.h"
#include "queryfile.h"
#include "reader/engine.h"
#include "viewer/application.h"
#include "viewer/viewer.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>

using namespace pamphlet;

namespace {

constexpr int queriesTyped = 4; // of each file
constexpr int betweenKeys = 50; // milliseconds: faster than anybody types, so that a search may still be running

// What the window's thread was kept from, by each key.
struct Waits {
    QList<double> times;
    QList<double> busy;

    void add(const bench::Heartbeat::Wait &wait)
    {
        times.append(wait.time);
        busy.append(wait.busy);
    }
    void tell(const QString &name) const
    {
        bench::tellTimes(name, times);
        bench::tellTimes(name + QStringLiteral("-busy"), busy);
    }
};

void press(QLineEdit *field, Qt::Key key, const QString &text, bench::Heartbeat &heartbeat, Waits &waits)
{
    heartbeat.takeLongest();
    QCoreApplication::postEvent(field, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
    QCoreApplication::postEvent(field, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
    bench::runFor(betweenKeys);
    waits.add(heartbeat.takeLongest());
}

void type(QLineEdit *field, const QString &words, bench::Heartbeat &heartbeat, Waits &waits)
{
    for (const QChar &letter : words) {
        press(field, Qt::Key_unknown, letter, heartbeat, waits);
    }
    for (qsizetype left = field->text().size(); left > 0; --left) {
        press(field, Qt::Key_Backspace, {}, heartbeat, waits);
    }
    if (!field->text().isEmpty()) {
        qFatal("The keys did not reach the search field.");
    }
}

void rest(bench::Heartbeat &heartbeat, Waits &waits)
{
    for (int i = 0; i < 100; ++i) {
        bench::runFor(betweenKeys);
        waits.add(heartbeat.takeLongest());
    }
}

} // namespace

int main(int argc, char **argv)
{
    Engine::prepare();
    const Application application(argc, argv, Application::Display::Window);
    const QStringList arguments = QCoreApplication::arguments();
    QString error;
    std::unique_ptr<Library> library = Library::open(arguments.value(1), error);
    if (!library) {
        qFatal("%s", qPrintable(error));
    }
    const QTemporaryDir data;
    Dialogs dialogs;
    Viewer viewer(std::move(library), data.path(), dialogs);
    MainWindow &window = viewer.window();
    bool painted = false;
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&painted] { painted = true; });
    window.resize(1280, 800);
    window.show();
    bench::waitUntil([&painted] { return painted; });
    bench::runFor(2000); // the reader is started meanwhile
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("searchField"));
    if (!field) {
        qFatal("The window has no search field.");
    }
    field->setFocus();
    bench::Heartbeat heartbeat;
    Waits idle;
    rest(heartbeat, idle);
    idle.tell(QStringLiteral("idle"));
    Waits typed;
    for (const QString &path : arguments.mid(2)) {
        const bench::QueryFile file = bench::readQueries(path);
        for (const bench::KnownQuery &query :
            file.queries.first(std::min<qsizetype>(queriesTyped, file.queries.size()))) {
            type(field, query.words, heartbeat, typed);
        }
    }
    typed.tell(QStringLiteral("key"));
}
