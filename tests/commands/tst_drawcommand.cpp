#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// `pamphlet draw`, as an author meets it.
class DrawCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawsAPicture();
    void drawsTheReadyPoses();
    void problems_data();
    void problems();
    void aWrongAngleIsToldAndStillDrawn();
    void nothingIsLostWhenTheTargetCannotBeWritten();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void DrawCommandTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(samples::write(path(u"a.pose.yaml"_s), "person: {pose: squat}\n"));
}

void DrawCommandTest::drawsAPicture()
{
    const Program program = run({u"draw"_s, path(u"a.pose.yaml"_s), u"-o"_s, path(u"a.svg"_s)});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(program.out + program.err, QString());
    QVERIFY(samples::read(path(u"a.svg"_s)).startsWith("<svg "));
}

void DrawCommandTest::drawsTheReadyPoses()
{
    const Program program = run({u"draw"_s, u"--poses"_s, u"-o"_s, path(u"all.svg"_s)});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(samples::read(path(u"all.svg"_s)).contains(">hands_and_knees</text>"));
}

void DrawCommandTest::problems_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing file") << QStringList{u"gone.pose.yaml"_s} << 1
                                  << u"gone.pose.yaml: error: cannot be read"_s;
    QTest::newRow("broken YAML") << QStringList{u"broken.pose.yaml"_s} << 1
                                 << u"broken.pose.yaml:1:1: error: not valid YAML"_s;
    QTest::newRow("neither") << QStringList() << 2 << u"Name a pose file, or ask for --poses."_s;
    QTest::newRow("both") << QStringList{u"a.pose.yaml"_s, u"--poses"_s} << 2 << u"file excludes --poses"_s;
}

void DrawCommandTest::problems()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, message);
    QVERIFY(samples::write(path(u"broken.pose.yaml"_s), "person: {"));
    for (QString &argument : arguments) {
        argument = argument.endsWith(u".yaml"_s) ? path(argument) : argument;
    }
    const Program program = run(QStringList{u"draw"_s} + arguments + QStringList{u"-o"_s, path(u"a.svg"_s)});
    QVERIFY2(program.exitCode == exitCode, qPrintable(program.all()));
    QVERIFY2(program.err.contains(message), qPrintable(program.err));
    QVERIFY(!QFile::exists(path(u"a.svg"_s)));
}

void DrawCommandTest::aWrongAngleIsToldAndStillDrawn()
{
    QVERIFY(samples::write(path(u"a.pose.yaml"_s), "person:\n  joints: {knee: 170}\n"));
    const Program program = run({u"draw"_s, path(u"a.pose.yaml"_s), u"-o"_s, path(u"a.svg"_s)});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(
        program.err.contains(u"a.pose.yaml:2:18: error: no body can do this: \"knee\" goes from 0 to 150 degrees"_s),
        qPrintable(program.err));
    QVERIFY(QFile::exists(path(u"a.svg"_s)));
}

void DrawCommandTest::nothingIsLostWhenTheTargetCannotBeWritten()
{
    const Program program = run({u"draw"_s, path(u"a.pose.yaml"_s), u"-o"_s, path(u"no/such/folder/a.svg"_s)});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(u"a.svg: cannot be written: "_s), qPrintable(program.err));
}

QTEST_GUILESS_MAIN(DrawCommandTest)
#include "tst_drawcommand.moc"
