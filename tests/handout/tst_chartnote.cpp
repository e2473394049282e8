#include "handout/chartnote.h"
#include "recordsamples.h"

#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

class TestChartNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatWasGiven();
    void leavesOutWhatIsNotKnown();
    void keepsEachItemOnItsLine();
};

void TestChartNote::initTestCase()
{
    qputenv("TZ", "America/Denver");
}

void TestChartNote::saysWhatWasGiven()
{
    QCOMPARE(samples::record().handedOutAt.time(), QTime(17, 52)); // it is stored as UTC
    QCOMPARE(chartNote(samples::record()),
        u"Patient education given 2026-11-22 10:52 by Dr. Sarah Greenwell:\n"
        "- Tension-type headache (English, version 1a2b3c4d). Teach-back: explained in own words.\n"
        "- Headache diary, page to fill in (Spanish, version 5e6f7a8b).\n"
        "Form: Printed.\n"
        "Re-open code: K7-4Q2."_s);
}

void TestChartNote::leavesOutWhatIsNotKnown()
{
    HandoutRecord record = samples::record();
    record.clinician.clear();
    record.code.clear();
    record.form = HandoutForm::WebPage;
    record.items = {record.items.constFirst()};
    record.items.first().teachBack = TeachBack::GoOverAgain;
    record.items.first().lang = u"x-none"_s;
    QCOMPARE(chartNote(record),
        u"Patient education given 2026-11-22 10:52:\n"
        "- Tension-type headache (x-none, version 1a2b3c4d). Teach-back: go over again.\n"
        "Form: Web page."_s);
}

void TestChartNote::keepsEachItemOnItsLine()
{
    HandoutRecord record = samples::record();
    record.clinician = u"Dr. A\nB"_s;
    record.items.first().title = u"Neck\r\n pain %1 %2"_s;
    const QStringList lines = chartNote(record).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), u"Patient education given 2026-11-22 10:52 by Dr. A B:"_s);
    QCOMPARE(lines.at(1), u"- Neck pain %1 %2 (English, version 1a2b3c4d). Teach-back: explained in own words."_s);
}

QTEST_GUILESS_MAIN(TestChartNote)
#include "tst_chartnote.moc"
