#include "support/builtlibrary.h"
#include "support/program.h"
#include "support/samples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// Pages to fill in from the command line, and in the PDF, read back with the usual tools.
class ExportToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists();
    void articleBringsItsTool();
    void handoutHasItOnceWithItsPageNumber();
    void exportsOneAlone_data();
    void exportsOneAlone();
    void addsOneToAnArticle();
    void refusesWhatIsNotThere();
    void needsSomethingToExport();
    void saysWhatIsLeftOut();

private:
    struct Pdf {
        QStringList pages;
        QStringList bookmarks; // of the first level
        QList<int> bookmarkPages;
    };
    static QString tool(const QString &program, const QStringList &arguments);
    Pdf read(const QString &path) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Program exported(const QStringList &arguments, const QString &target) const;

    QTemporaryDir m_folder;
    QString m_library;
};

QString ExportToolsTest::tool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return program + u" failed: "_s + QString::fromUtf8(process.readAllStandardError());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

ExportToolsTest::Pdf ExportToolsTest::read(const QString &path) const
{
    Pdf pdf;
    pdf.pages = tool(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
    const QJsonArray outlines
        = QJsonDocument::fromJson(tool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path}).toUtf8())
              .object()
              .value(u"outlines"_s)
              .toArray();
    for (const QJsonValue &outline : outlines) {
        pdf.bookmarks.append(outline.toObject().value(u"title"_s).toString());
        pdf.bookmarkPages.append(outline.toObject().value(u"destpageposfrom1"_s).toInt());
    }
    return pdf;
}

Program ExportToolsTest::exported(const QStringList &arguments, const QString &target) const
{
    return run(QStringList{u"--library"_s, m_library, u"export"_s} + arguments + QStringList{u"-o"_s, target});
}

void ExportToolsTest::initTestCase()
{
    m_library = path(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), m_library), QString());
}

void ExportToolsTest::lists()
{
    const Program plain = run({u"--library"_s, m_library, u"list"_s, u"--tools"_s});
    QCOMPARE(plain.exitCode, 0);
    QVERIFY2(plain.lines().contains(u"headache-diary  en  Headache diary"_s), qPrintable(plain.out));
    const QJsonArray array = run({u"--library"_s, m_library, u"list"_s, u"--tools"_s, u"--json"_s}).json();
    QCOMPARE(array.size(), plain.lines().size());
    for (const QJsonValue &value : array) {
        QStringList keys = value.toObject().keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{u"id"_s, u"lang"_s, u"title"_s}));
    }
    QVERIFY(!run({u"--library"_s, m_library, u"list"_s}).out.contains(u"headache-diary"_s));
}

void ExportToolsTest::articleBringsItsTool()
{
    const QString target = path(u"article.pdf"_s);
    const Program program = exported({u"tension-type-headache"_s, u"--paper"_s, u"Letter"_s}, target);
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    const Pdf pdf = read(target);
    QVERIFY2(program.err.contains(u": %1 pages"_s.arg(pdf.pages.size())), qPrintable(program.err));
    QVERIFY2(pdf.pages.last().trimmed().startsWith(u"Headache diary\n"_s), qPrintable(pdf.pages.last()));
    QVERIFY(pdf.pages.last().contains(u"Hours of"_s));
    QVERIFY(pdf.pages.last().contains(u"Page %1 of %1"_s.arg(pdf.pages.size()))); // the foot, as on other pages
    QVERIFY(!pdf.pages.at(pdf.pages.size() - 2).contains(u"Hours of"_s)); // a page of its own
    QCOMPARE(pdf.bookmarks, (QStringList{u"Tension-type headache"_s, u"Headache diary"_s}));
    QCOMPARE(pdf.bookmarkPages, (QList<int>{1, int(pdf.pages.size())}));
}

void ExportToolsTest::handoutHasItOnceWithItsPageNumber()
{
    const QString target = path(u"handout.pdf"_s);
    QCOMPARE(exported({u"tension-type-headache"_s, u"dry-needling-for-migraine"_s}, target).exitCode, 0);
    const Pdf pdf = read(target);
    const auto entry = QRegularExpression(u"^ *Headache diary .*? +([0-9]+)$"_s, QRegularExpression::MultilineOption)
                           .match(pdf.pages[0]);
    QVERIFY2(entry.hasMatch(), qPrintable(pdf.pages[0]));
    QCOMPARE(entry.captured(1).toInt(), int(pdf.pages.size()));
    QVERIFY(pdf.pages[0].contains(u"A page to fill in"_s));
    QCOMPARE(pdf.pages.filter(u"Hours of"_s).size(), 1);
    QCOMPARE(pdf.bookmarks.count(u"Headache diary"_s), 1);
    QVERIFY(tool(u"qpdf"_s, {u"--check"_s, target}).contains(u"No syntax or stream encoding errors found"_s));
}

void ExportToolsTest::exportsOneAlone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    for (const QJsonValue &value : run({u"--library"_s, m_library, u"list"_s, u"--tools"_s, u"--json"_s}).json()) {
        const QString id = value.toObject().value(u"id"_s).toString();
        QTest::newRow(qPrintable(id)) << id << value.toObject().value(u"title"_s).toString();
    }
}

void ExportToolsTest::exportsOneAlone()
{
    QFETCH(QString, id);
    QFETCH(QString, title);
    const QString target = path(id + u".pdf"_s);
    const Program program = exported({u"--tool"_s, id}, target);
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(program.err.contains(u": 1 page"_s));
    const Pdf pdf = read(target);
    QCOMPARE(pdf.pages.size(), 1);
    QVERIFY(pdf.pages[0].trimmed().startsWith(title + u'\n'));
    QVERIFY(pdf.pages[0].contains(u"Page 1 of 1"_s));
    QCOMPARE(pdf.bookmarks, QStringList{title});
    QVERIFY(tool(u"pdfinfo"_s, {target}).contains(QRegularExpression(u"Title: +%1\n"_s.arg(title))));
    QVERIFY(QFileInfo(target).size() < 100 * 1024);
}

void ExportToolsTest::addsOneToAnArticle()
{
    const QString target = path(u"added.pdf"_s);
    const QStringList arguments{
        u"--tool"_s, u"walking-plan"_s, u"tension-type-headache"_s, u"--tool"_s, u"headache-diary"_s};
    QCOMPARE(exported(arguments, target).exitCode, 0);
    QCOMPARE(read(target).bookmarks, (QStringList{u"Tension-type headache"_s, u"Headache diary"_s, u"Walking plan"_s}));
}

void ExportToolsTest::refusesWhatIsNotThere()
{
    for (const QString &id : {u"no-such-page"_s, u"tension-type-headache"_s, u"../headache-diary"_s, u"' OR 1"_s}) {
        const Program program = exported({u"--tool"_s, id}, path(u"none.pdf"_s));
        QCOMPARE(program.exitCode, 1);
        QVERIFY2(program.err.contains(u"no page to fill in \"%1\""_s.arg(id)), qPrintable(program.all()));
        QVERIFY(!QFile::exists(path(u"none.pdf"_s)));
    }
}

void ExportToolsTest::needsSomethingToExport()
{
    const Program program = exported({}, path(u"none.pdf"_s));
    QCOMPARE(program.exitCode, 2);
    QVERIFY2(program.err.contains(u"--tool"_s), qPrintable(program.all()));
}

void ExportToolsTest::saysWhatIsLeftOut()
{
    const QString in = path(u"in"_s);
    QVERIFY(samples::writeFolder(in));
    QVERIFY(
        samples::write(in + u"/neck-pain/en.md"_s, samples::article().replace("hero:", "tools: [jaw-diary]\nhero:")));
    const QString library = path(u"loose.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(in, library, LibraryCompiler::Checks::Warn), QString());
    const Program program = run({u"--library"_s, library, u"export"_s, u"neck-pain"_s, u"-o"_s, path(u"neck.pdf"_s)});
    QCOMPARE(program.exitCode, 0);
    QVERIFY2(program.err.contains(u"no page to fill in \"jaw-diary\"; it is left out"_s), qPrintable(program.all()));
    QCOMPARE(read(path(u"neck.pdf"_s)).bookmarks, QStringList{u"Neck pain"_s});
}

QTEST_GUILESS_MAIN(ExportToolsTest)
#include "tst_exporttools.moc"
