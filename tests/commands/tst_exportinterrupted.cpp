#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

// `pamphlet export` of many articles, and Ctrl-C: what is there is whole, and the program says that it stopped.
class ExportInterruptedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesWholeFilesOnly_data();
    void leavesWholeFilesOnly();
};

void ExportInterruptedTest::leavesWholeFilesOnly_data()
{
    QTest::addColumn<bool>("wholeGroup"); // as a terminal does, the browser engine's processes included
    QTest::newRow("the program alone") << false;
    QTest::newRow("all its processes") << true;
}

void ExportInterruptedTest::leavesWholeFilesOnly()
{
    QFETCH(bool, wholeGroup);
    const QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    process.setProcessEnvironment(variables);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start(QStringLiteral(PAMPHLET_PROGRAM), {u"export"_s, u"--all"_s, u"-o"_s, folder.path()});
    QVERIFY(process.waitForStarted());
    const auto files = [&folder] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); };
    QTRY_VERIFY_WITH_TIMEOUT(files().filter(u".pdf"_s).size() >= 3, 60'000);
    const auto pid = pid_t(process.processId());
    QCOMPARE(::kill(wholeGroup ? -pid : pid, SIGINT), 0);
    QVERIFY(process.waitForFinished(20'000));
    const QString err = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(err.contains(u"%1 files, 0 problems"_s.arg(files().size())), qPrintable(err));
    QVERIFY2(err.contains(u"stopped before the end"_s), qPrintable(err));
    QVERIFY(files().size() < 30);
    for (const QString &name : files()) {
        QVERIFY2(name.endsWith(u".pdf"_s), qPrintable(name));
        QVERIFY2(samples::read(folder.filePath(name)).trimmed().endsWith("%%EOF"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(ExportInterruptedTest)
#include "tst_exportinterrupted.moc"
