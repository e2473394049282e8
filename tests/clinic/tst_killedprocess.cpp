#include "clinic/clinictest.h"
#include "clinic/visitrepository.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace pamphlet;
using namespace clinictest;

class KilledProcessTest : public QObject {
    Q_OBJECT

private:
    // Whole lines only: of the last one, a part may have been written.
    static QList<QUuid> idsFrom(const QByteArray &output)
    {
        QList<QUuid> ids;
        const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
        for (const QByteArray &line : whole.split('\n')) {
            if (!line.isEmpty()) {
                ids.append(QUuid(QString::fromLatin1(line)));
            }
        }
        return ids;
    }

    // Starts a markwriter, kills it when it has confirmed `count` marks; returns the ids of all it confirmed.
    static QList<QUuid> confirmedBeforeKill(const QString &folder, int count)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(MARKWRITER), {folder});
        QByteArray output;
        while (output.count('\n') < count && writer.waitForReadyRead(60'000)) {
            output += writer.readAllStandardOutput();
        }
        writer.kill(); // SIGKILL: no destructor runs
        writer.waitForFinished();
        output += writer.readAllStandardOutput();
        return writer.exitStatus() == QProcess::CrashExit ? idsFrom(output) : QList<QUuid>();
    }

    static QSet<QUuid> storedIds(const QString &folder)
    {
        ClinicDatabase database(folder + QLatin1Char('/') + ClinicDatabase::fileName()); // checks the whole file
        QSet<QUuid> ids;
        for (const Visit &visit : VisitRepository(database).openVisits()) {
            int position = 0;
            for (const Mark &mark : visit.marks) {
                if (mark.position == position++) {
                    ids.insert(mark.id);
                }
            }
        }
        return ids;
    }

private Q_SLOTS:
    // All runs share one database: what an earlier run confirmed must survive the later kills as well.
    void confirmedMarksSurvive()
    {
        const QTemporaryDir folder;
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QList<QUuid> confirmed;
        for (int run = 0; run < 20; ++run) {
            const int count = random.bounded(1, 60);
            const QList<QUuid> now = confirmedBeforeKill(folder.path(), count);
            QVERIFY2(now.size() >= count, "the writer ended by itself");
            confirmed += now;
            const QSet<QUuid> stored = storedIds(folder.path());
            for (const QUuid &id : confirmed) {
                QVERIFY2(
                    stored.contains(id), qUtf8Printable(QStringLiteral("run %1 lost %2").arg(run).arg(id.toString())));
            }
        }
        qInfo("%d marks confirmed, none lost", int(confirmed.size()));
    }

    // Killed somewhere between the empty file and the finished tables, the database must still be usable afterwards.
    void firstStartSurvives()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int killedEarly = 0;
        for (int run = 0; run < 60; ++run) {
            const QTemporaryDir folder;
            const QString file = folder.filePath(ClinicDatabase::fileName());
            QProcess writer;
            writer.start(QStringLiteral(MARKWRITER), {folder.path()});
            QVERIFY(writer.waitForStarted());
            const QDeadlineTimer patience(60'000);
            while (!QFile::exists(file) && !patience.hasExpired()) { }
            const QDeadlineTimer moment(std::chrono::microseconds(random.bounded(8000)), Qt::PreciseTimer);
            while (!moment.hasExpired()) { }
            writer.kill();
            writer.waitForFinished();
            killedEarly += writer.readAllStandardOutput().isEmpty() ? 1 : 0;
            const QString error
                = errorOf([&] { VisitRepository(*std::make_unique<ClinicDatabase>(file)).openVisits(); });
            QVERIFY2(error.isEmpty(), qUtf8Printable(error));
        }
        qInfo("%d of 60 killed before the first mark", killedEarly);
    }
};

QTEST_GUILESS_MAIN(KilledProcessTest)
#include "tst_killedprocess.moc"
