#include "handout/csvtext.h"
#include "handout/recordcsv.h"
#include "handout/recordedhandout.h"
#include "recordsamples.h"

#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// What is made of records: a table for a spreadsheet, and the handout again.
class TestRecordCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesCells_data();
    void writesCells();
    void writesALineForEachItem();
    void writesNoRecordsAsAHeadAlone();
    void composesTheHandoutAgain();
    void leavesOutAVersionThatIsNotKept();
};

void TestRecordCsv::initTestCase()
{
    qputenv("TZ", "America/Denver");
}

void TestRecordCsv::writesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"Neck pain"_s << u"Neck pain"_s;
    QTest::newRow("comma") << u"Hip, knee"_s << u"\"Hip, knee\""_s;
    QTest::newRow("quote") << u"the \"text neck\""_s << u"\"the \"\"text neck\"\"\""_s;
    QTest::newRow("lines") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("formula with quotes") << u"=HYPERLINK(\"x\",\"y\")"_s << u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("inside") << u"a=b-c@d"_s << u"a=b-c@d"_s;
    QTest::newRow("right to left") << u"צוואר"_s << u"צוואר"_s;
}

void TestRecordCsv::writesCells()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(CsvText::cell(text), cell);
}

void TestRecordCsv::writesALineForEachItem()
{
    HandoutRecord record = samples::record();
    record.clinician = u"=cmd, Dr. Ñ"_s;
    const QByteArray csv = recordCsv({record});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(csv.mid(3));
    QVERIFY(text.endsWith(u"\r\n"_s));
    const QStringList lines = text.chopped(2).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0),
        u"Handed out,Re-open code,Clinician,Form,Kind,Title,Name in the library,Language,Version,Teach-back"_s);
    QCOMPARE(lines.at(1),
        u"2026-11-22 10:52,K7-4Q2,\"'=cmd, Dr. Ñ\",Printed,Article,Tension-type headache,tension-type-headache,English,"_s
            + u"1a2b3c4d"_s.repeated(8) + u",Explained in own words"_s);
    QCOMPARE(lines.at(2),
        u"2026-11-22 10:52,K7-4Q2,\"'=cmd, Dr. Ñ\",Printed,Page to fill in,Headache diary,headache-diary,Spanish,"_s
            + u"5e6f7a8b"_s.repeated(8) + u","_s);
}

void TestRecordCsv::writesNoRecordsAsAHeadAlone()
{
    QCOMPARE(recordCsv({}).count("\r\n"), 1);
}

void TestRecordCsv::composesTheHandoutAgain()
{
    const HandoutRecord record = samples::record();
    QHash<QByteArray, KeptVersion> versions;
    for (const RecordedItem &item : record.items) {
        versions[item.hash] = {item.kind, item.id, item.lang, item.title, item.hash, "source of " + item.hash, {}};
    }
    HandoutOptions options;
    options.largePrint = true;
    const Handout handout = recordedHandout(record, versions, options);
    QCOMPARE(handout.items.size(), 1);
    QCOMPARE(handout.items.first().slug, u"tension-type-headache"_s);
    QVERIFY(handout.items.first().note.isEmpty());
    QCOMPARE(*handout.items.first().version, versions[record.items.first().hash]);
    QCOMPARE(handout.tools.size(), 1);
    QCOMPARE(handout.tools.first().lang, u"es"_s);
    QCOMPARE(*handout.tools.first().version, versions[record.items.last().hash]);
    QCOMPARE(handout.code, u"K7-4Q2"_s);
    QCOMPARE(handout.clinician, u"Dr. Sarah Greenwell"_s);
    QCOMPARE(handout.date, QDate(2026, 11, 22));
    QVERIFY(handout.note.isEmpty() && handout.patient.isEmpty());
    QCOMPARE(handout.options, options);
}

void TestRecordCsv::leavesOutAVersionThatIsNotKept()
{
    const Handout handout = recordedHandout(samples::record(), {}, {});
    QVERIFY(handout.items.isEmpty() && handout.tools.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecordCsv)
#include "tst_recordcsv.moc"
