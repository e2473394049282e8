#include "handout/exportplan.h"
#include "library/library.h"
#include "support/builtlibrary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

class ExportPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneFileForEachArticle();
    void languagesDoNotMeet();
    void firstPageForANoteOnly();
    void book();
    void fileNames_data();
    void fileNames();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

void ExportPlanTest::initTestCase()
{
    const QString file = m_folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), file), QString());
    QString error;
    m_library = Library::open(file, error);
    QVERIFY2(m_library, qPrintable(error));
}

void ExportPlanTest::oneFileForEachArticle()
{
    ExportChoice choice;
    choice.options.largePrint = true;
    choice.options.pageSize = QPageSize::Letter;
    const QList<ExportJob> jobs
        = oneFileEach(*m_library, {{u"ankle-sprain"_s, u"en"_s}, {u"tension-type-headache"_s, u"en"_s}}, choice);
    QCOMPARE(jobs.size(), 2);
    QCOMPARE(jobs[0].fileName, u"ankle-sprain"_s);
    QCOMPARE(jobs[1].fileName, u"tension-type-headache"_s);
    QCOMPARE(jobs[1].handout.items.size(), 1);
    QCOMPARE(jobs[1].handout.tools.size(), 1);
    QCOMPARE(jobs[1].handout.tools[0].id, u"headache-diary"_s);
    QVERIFY(jobs[1].handout.options.largePrint);
    QCOMPARE(jobs[1].handout.options.pageSize, QPageSize::Letter);
    QCOMPARE(jobs[1].handout.date, QDate::currentDate());
}

void ExportPlanTest::languagesDoNotMeet()
{
    const QList<ExportJob> jobs = oneFileEach(
        *m_library, {{u"neck"_s, u"en"_s}, {u"neck"_s, u"es"_s}, {u"neck-es"_s, u"en"_s}, {u"neck"_s, u"en"_s}}, {});
    QStringList names;
    for (const ExportJob &job : jobs) {
        names.append(job.fileName);
    }
    QCOMPARE(names, (QStringList{u"neck"_s, u"neck-es"_s, u"neck-es-2"_s, u"neck-2"_s}));
    QCOMPARE(jobs[1].handout.lang, u"es"_s); // of the fixed words
}

void ExportPlanTest::firstPageForANoteOnly()
{
    const QList<ArticleKey> articles{{u"ankle-sprain"_s, u"en"_s}};
    ExportChoice choice;
    QVERIFY(!oneFileEach(*m_library, articles, choice)[0].handout.options.firstPage);
    choice.note = u"Rest."_s;
    QVERIFY(oneFileEach(*m_library, articles, choice)[0].handout.options.firstPage);
    choice.options.firstPage = false;
    QVERIFY(!oneFileEach(*m_library, articles, choice)[0].handout.options.firstPage);
}

void ExportPlanTest::book()
{
    const ExportJob job = oneBook(*m_library,
        {{u"tension-type-headache"_s, u"en"_s}, {u"migraine-self-care"_s, u"en"_s}, {u"vanished"_s, u"en"_s}},
        u"Head / neck"_s, {});
    QCOMPARE(job.fileName, u"Head neck"_s);
    QCOMPARE(job.handout.bookTitle, u"Head / neck"_s);
    QCOMPARE(job.handout.items.size(), 3); // told when it is made
    QVERIFY(job.handout.options.firstPage);
    QStringList tools;
    for (const HandoutTool &tool : job.handout.tools) {
        tools.append(tool.id);
    }
    QCOMPARE(tools.count(u"headache-diary"_s), 1);
}

void ExportPlanTest::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"First visit: low back pain"_s << u"First visit low back pain"_s;
    QTest::newRow("away") << u"../../etc/passwd"_s << u"etc passwd"_s;
    QTest::newRow("hidden") << u".hidden"_s << u"hidden"_s;
    QTest::newRow("option") << u"--all"_s << u"all"_s;
    QTest::newRow("Windows") << u"a\\b|c?. "_s << u"a b c"_s;
    QTest::newRow("nothing") << u" / "_s << u"articles"_s;
    QTest::newRow("letters") << u"Kopf & Hals – שלום"_s << u"Kopf & Hals – שלום"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(80, u'x');
    QTest::newRow("cut in a character") << QString(79, u'x') + u"😀"_s << QString(79, u'x');
}

void ExportPlanTest::fileNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(fileNameFor(title), name);
}

QTEST_GUILESS_MAIN(ExportPlanTest)
#include "tst_exportplan.moc"
