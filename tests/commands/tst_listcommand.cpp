#include "support/builtlibrary.h"
#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// `pamphlet list` with filters, on the bundled articles and on a few that were made for it.
class ListCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void factsAsJson();
    void noGradeWhereNoneWasCounted();
    void tellsWhatThereIs_data();
    void tellsWhatThereIs();
    void filtersAreForArticles_data();
    void filtersAreForArticles();

private:
    Program with(const QStringList &arguments) const
    {
        return run(QStringList{u"--library"_s, m_library, u"list"_s} + arguments);
    }

    QTemporaryDir m_dir;
    QString m_library;
};

void ListCommandTest::initTestCase()
{
    m_library = m_dir.filePath(u"a.pamphlets"_s);
    const QString folder = m_dir.filePath(u"in"_s);
    QVERIFY(samples::writeFolder(folder));
    QByteArray migraine = samples::goodArticle();
    migraine.replace("title: Neck pain", "title: Migraine")
        .replace("topics: [neck]", "topics: [neck, back]")
        .replace("body: [shoulder]", "body: [head, neck]\ncodes: {icd10cm: [G43.909, M542]}");
    QVERIFY(samples::write(folder + u"/migraine/en.md"_s, migraine));
    QVERIFY(samples::write(folder + u"/migraine/hero.svg"_s, samples::svg));
    QVERIFY(samples::write(folder + u"/neck-pain/es.md"_s, samples::goodSpanishArticle()));
    QCOMPARE(samples::buildLibrary(folder, m_library, pamphlet::LibraryCompiler::Checks::Off), QString());
}

void ListCommandTest::filters_data()
{
    const QString migraine = u"migraine  en  Migraine"_s;
    const QString english = u"neck-pain  en  Neck pain"_s;
    const QString spanish = u"neck-pain  es  Neck pain"_s;
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("all") << QStringList() << QStringList{migraine, english, spanish};
    QTest::newRow("topic") << QStringList{u"--topic"_s, u"back"_s} << QStringList{migraine};
    QTest::newRow("region") << QStringList{u"--region"_s, u"shoulder"_s} << QStringList{english, spanish};
    QTest::newRow("language") << QStringList{u"--lang"_s, u"en"_s} << QStringList{migraine, english};
    QTest::newRow("two together") << QStringList{u"--topic"_s, u"neck"_s, u"--lang"_s, u"es"_s} << QStringList{spanish};
    QTest::newRow("three that leave nothing")
        << QStringList{u"--topic"_s, u"back"_s, u"--region"_s, u"head"_s, u"--lang"_s, u"es"_s} << QStringList();
    QTest::newRow("region without articles") << QStringList{u"--region"_s, u"knee"_s} << QStringList();
    QTest::newRow("language without articles") << QStringList{u"--lang"_s, u"xx"_s} << QStringList();
}

void ListCommandTest::filters()
{
    QFETCH(QStringList, options);
    const Program program = with(options);
    QCOMPARE(program.err, QString());
    QCOMPARE(program.exitCode, 0);
    QTEST(program.lines(), "lines");
}

void ListCommandTest::factsAsJson()
{
    const QJsonArray array = with({u"--json"_s, u"--topic"_s, u"back"_s}).json();
    QCOMPARE(array.size(), 1);
    const QJsonObject migraine = array.first().toObject();
    QCOMPARE(migraine.value(u"regions"_s).toArray(), (QJsonArray{u"head"_s, u"neck"_s}));
    QCOMPARE(migraine.value(u"codes"_s).toArray(), (QJsonArray{u"G43.909"_s, u"M54.2"_s}));
    QCOMPARE(migraine.value(u"sources"_s).toInt(), 1);
    QCOMPARE(migraine.value(u"review_due"_s).toString(), u"2028-01-02"_s);
}

void ListCommandTest::noGradeWhereNoneWasCounted()
{
    for (const QJsonValue &value : with({u"--json"_s}).json()) {
        QVERIFY(!value.toObject().contains(u"grade"_s)); // built without checks
    }
    const QString checked = m_dir.filePath(u"b.pamphlets"_s);
    const QString folder = m_dir.filePath(u"b"_s);
    QVERIFY(samples::writeFolder(folder));
    QCOMPARE(samples::buildLibrary(folder, checked), QString());
    const QJsonArray array = run({u"--library"_s, checked, u"list"_s, u"--json"_s}).json();
    QVERIFY(array.first().toObject().value(u"grade"_s).isDouble());
}

void ListCommandTest::tellsWhatThereIs_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("message");
    QTest::newRow("topic") << QStringList{u"--topic"_s, u"knees"_s}
                           << u"The library has no topic \"knees\"; it has: back, neck\n"_s;
    QTest::newRow("region") << QStringList{u"--region"_s, u"' OR 1=1 --"_s}
                            << u"There is no region \"' OR 1=1 --\"; there are: head, jaw, neck,"_s;
}

void ListCommandTest::tellsWhatThereIs()
{
    QFETCH(QStringList, options);
    QFETCH(QString, message);
    const Program program = with(options);
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(program.out, QString());
    QVERIFY2(program.err.startsWith(message), qPrintable(program.err));
}

void ListCommandTest::filtersAreForArticles_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("sets") << QStringList{u"--sets"_s, u"--topic"_s, u"neck"_s};
    QTest::newRow("tools") << QStringList{u"--tools"_s, u"--lang"_s, u"en"_s};
}

void ListCommandTest::filtersAreForArticles()
{
    QFETCH(QStringList, options);
    QVERIFY(with(options).exitCode > 1);
}

QTEST_GUILESS_MAIN(ListCommandTest)
#include "tst_listcommand.moc"
