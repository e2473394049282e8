#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using samples::Program;
using samples::run;

// `pamphlet export` with the bundled library: where the PDF goes, and what is decided without being asked.
class ExportTargetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badTargets_data();
    void badTargets();
    void olderFileIsReplaced();
    void olderFileStaysWhenAnArticleIsMissing();
    void noteAddsTheFirstPage();
    void sameArticleOnce();
    void paperWithoutBeingAsked_data();
    void paperWithoutBeingAsked();
    void unknownPaper();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString read(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                                                    : QString();
    }
    QString text(const QString &file) const { return read(QStringLiteral("pdftotext"), {file, QStringLiteral("-")}); }

    QTemporaryDir m_folder;
    const QString m_export = QStringLiteral("export");
    const QString m_slug = QStringLiteral("tension-type-headache");
    const QString m_output = QStringLiteral("-o");
};

void ExportTargetsTest::badTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("folder that is not there") << path(QStringLiteral("none/handout.pdf"));
    QTest::newRow("in a file") << QStringLiteral(PAMPHLET_SOURCE_DIR "/LICENSE/handout.pdf");
    QTest::newRow("where nobody writes") << QStringLiteral("/proc/handout.pdf");
    QTest::newRow("name too long") << path(QString(300, QLatin1Char('x')));
}

void ExportTargetsTest::badTargets()
{
    QFETCH(QString, target);
    const Program program = run({m_export, m_slug, m_output, target});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(target), qPrintable(program.all()));
    QVERIFY(program.out.isEmpty());
    QVERIFY(!QFileInfo(target).isFile());
}

void ExportTargetsTest::olderFileIsReplaced()
{
    const QString target = path(QStringLiteral("replaced.pdf"));
    QVERIFY(samples::write(target, "older"));
    const Program program = run({m_export, m_slug, m_output, target});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(samples::read(target).startsWith("%PDF-"));
    QVERIFY2(program.err.contains(target) && program.err.contains(QStringLiteral(" pages")), qPrintable(program.all()));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("replaced*")}, QDir::Files | QDir::Hidden),
        QStringList{QStringLiteral("replaced.pdf")});
}

void ExportTargetsTest::olderFileStaysWhenAnArticleIsMissing()
{
    const QString target = path(QStringLiteral("older.pdf"));
    QVERIFY(samples::write(target, "older"));
    const Program program = run({m_export, m_slug, QStringLiteral("no-such-article"), m_output, target});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(QStringLiteral("no-such-article")), qPrintable(program.all()));
    QCOMPARE(samples::read(target), QByteArray("older"));
}

void ExportTargetsTest::noteAddsTheFirstPage()
{
    const QString target = path(QStringLiteral("note.pdf"));
    const QString note = QStringLiteral("Nod <ten> times & \"rest\" – ñandú.");
    QCOMPARE(run({m_export, m_slug, m_output, target, QStringLiteral("--note"), note}).exitCode, 0);
    const QString words = text(target).simplified();
    QVERIFY2(words.contains(note), qPrintable(words.left(600)));
    QVERIFY(words.contains(QStringLiteral("What to take home today")));
}

void ExportTargetsTest::sameArticleOnce()
{
    const QString target = path(QStringLiteral("once.pdf"));
    QCOMPARE(run({m_export, m_slug, m_slug, m_output, target}).exitCode, 0);
    QCOMPARE(text(target).count(QStringLiteral("Is it my posture?")), 1);
}

void ExportTargetsTest::paperWithoutBeingAsked_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("size");
    QTest::newRow("United States") << QStringLiteral("en_US.UTF-8") << QStringLiteral("(letter)");
    QTest::newRow("Germany") << QStringLiteral("de_DE.UTF-8") << QStringLiteral("(A4)");
    QTest::newRow("United Kingdom") << QStringLiteral("en_GB.UTF-8") << QStringLiteral("(A4)");
    QTest::newRow("none") << QStringLiteral("C.UTF-8") << QStringLiteral("(A4)");
}

void ExportTargetsTest::paperWithoutBeingAsked()
{
    QFETCH(QString, locale);
    QFETCH(QString, size);
    const QString target = path(QStringLiteral("paper.pdf"));
    const Program program = run({m_export, m_slug, m_output, target}, {QStringLiteral("LC_ALL=") + locale});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY2(read(QStringLiteral("pdfinfo"), {target}).contains(size),
        qPrintable(read(QStringLiteral("pdfinfo"), {target})));
}

void ExportTargetsTest::unknownPaper()
{
    const QString target = path(QStringLiteral("none.pdf"));
    QCOMPARE(
        run({m_export, m_slug, m_output, target, QStringLiteral("--paper"), QStringLiteral("foolscap")}).exitCode, 2);
    QVERIFY(!QFileInfo::exists(target));
}

QTEST_GUILESS_MAIN(ExportTargetsTest)
#include "tst_exporttargets.moc"
