#include "support/samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

// The program may end in the midst of everything; a copy of its memory, with what was typed, must not stay behind.
class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNoCopyOfMemory();

private:
    static QByteArray coreLimit(qint64 pid);
};

QByteArray CrashTest::coreLimit(qint64 pid)
{
    for (const QByteArray &line : samples::read(u"/proc/%1/limits"_s.arg(pid)).split('\n')) {
        if (line.startsWith("Max core file size")) {
            return line.simplified();
        }
    }
    return {};
}

void CrashTest::leavesNoCopyOfMemory()
{
    rlimit allowed{};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &allowed), 0);
    allowed.rlim_cur = allowed.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_CORE, &allowed), 0); // what is started here may leave one, if it wants
    const QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    variables.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    variables.insert(u"PAMPHLET_HOME"_s, folder.path());
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(PAMPHLET_PROGRAM), {u"--waiting-room"_s});
    QVERIFY(process.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(coreLimit(process.processId()), "Max core file size 0 0 bytes", 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(QDir(folder.path()).exists(u"data"_s), 20'000); // it has begun to work
    QCOMPARE(::kill(pid_t(process.processId()), SIGSEGV), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(folder.path()).entryList({u"*core*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
