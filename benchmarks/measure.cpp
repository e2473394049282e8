#include "measure.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <chrono>

#include <unistd.h>

namespace pamphlet::bench {

namespace {

constexpr int patience = 30'000; // milliseconds

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// `field` of its memory: "Pss:" is the proportional set size.
double megabytes(const QString &process, const char *field)
{
    for (const QByteArray &line : contents(process + QStringLiteral("/smaps_rollup")).split('\n')) {
        if (line.startsWith(field)) {
            return line.mid(qstrlen(field)).trimmed().chopped(3).toDouble() * 1024 / 1e6; // "Pss:   1234 kB"
        }
    }
    return 0;
}

// Seconds of work of a process, from its stat file: fields 14 and 15, counted behind its name, in ticks.
double workSeconds(const QString &process)
{
    const QByteArray stat = contents(process + QStringLiteral("/stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 12 ? (fields[11].toDouble() + fields[12].toDouble()) / double(::sysconf(_SC_CLK_TCK)) : 0;
}

// A process and all that it started.
QStringList treeOf(const QString &process)
{
    QStringList all{process};
    const QDir tasks(process + QStringLiteral("/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QByteArray &child :
            contents(tasks.filePath(task) + QStringLiteral("/children")).simplified().split(' ')) {
            if (!child.isEmpty()) {
                all += treeOf(QStringLiteral("/proc/") + QString::fromLatin1(child));
            }
        }
    }
    return all;
}

double treeMegabytes(const char *field)
{
    double sum = 0;
    for (const QString &process : treeOf(QStringLiteral("/proc/self"))) {
        sum += megabytes(process, field);
    }
    return sum;
}

} // namespace

double sinceStart()
{
    const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
    return (now.count() - qgetenv("PAMPHLET_BENCH_START").toDouble()) * 1000;
}

double treeMegabytes()
{
    return treeMegabytes("Pss:");
}

double treeOwnMegabytes()
{
    return treeMegabytes("Pss_Anon:");
}

double treeSeconds()
{
    double sum = 0;
    for (const QString &process : treeOf(QStringLiteral("/proc/self"))) {
        sum += workSeconds(process);
    }
    return sum;
}

void waitUntil(const std::function<bool()> &holds, const char *what)
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop; // it sleeps between events: one that spins would take a core from the engine
    QTimer wake; // some states change without an event in this thread
    wake.start(1);
    while (!holds()) {
        if (deadline.hasExpired()) {
            qFatal("The benchmark waited in vain for %s.", what);
        }
        loop.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void runFor(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    waitUntil([&end] { return end.hasExpired(); });
}

} // namespace pamphlet::bench
