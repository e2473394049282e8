#include "measure.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <chrono>

namespace pamphlet::bench {

namespace {

constexpr int patience = 30'000; // milliseconds

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 pssKilobytes(const QString &process)
{
    for (const QByteArray &line : contents(process + QStringLiteral("/smaps_rollup")).split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().chopped(3).toLongLong(); // "Pss:   1234 kB"
        }
    }
    return 0;
}

qint64 treeKilobytes(const QString &process)
{
    qint64 sum = pssKilobytes(process);
    const QDir tasks(process + QStringLiteral("/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QByteArray &child :
            contents(tasks.filePath(task) + QStringLiteral("/children")).simplified().split(' ')) {
            if (!child.isEmpty()) {
                sum += treeKilobytes(QStringLiteral("/proc/") + QString::fromLatin1(child));
            }
        }
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
    return double(treeKilobytes(QStringLiteral("/proc/self"))) * 1024 / 1e6;
}

void waitUntil(const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop; // it sleeps between events: one that spins would take a core from the engine
    QTimer wake; // some states change without an event in this thread
    wake.start(1);
    while (!holds()) {
        if (deadline.hasExpired()) {
            qFatal("The benchmark waited in vain.");
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
