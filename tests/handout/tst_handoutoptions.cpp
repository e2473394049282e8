#include "handout/handout.h"

#include <QTest>

using namespace pamphlet;

class TestHandoutOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembered();
    void oddTextIsTheUsual_data();
    void oddTextIsTheUsual();
    void largePrintHasRoomForItsFooter();
    void firstPage();
};

void TestHandoutOptions::remembered()
{
    HandoutOptions options;
    options.pageSize = options.pageSize == QPageSize::A4 ? QPageSize::Letter : QPageSize::A4;
    options.largePrint = options.inkSaving = options.twoSided = true;
    options.pictures = options.firstPage = false;
    QCOMPARE(HandoutOptions::fromText(options.toText()), options);
    QCOMPARE(HandoutOptions::fromText(HandoutOptions().toText()), HandoutOptions());
}

void TestHandoutOptions::oddTextIsTheUsual_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no JSON") << QStringLiteral("large");
    QTest::newRow("other types") << QStringLiteral("{\"large_print\":\"yes\",\"page_size\":4}");
    QTest::newRow("unknown size") << QStringLiteral("{\"page_size\":\"a5\"}");
}

void TestHandoutOptions::oddTextIsTheUsual()
{
    QFETCH(QString, text);
    QCOMPARE(HandoutOptions::fromText(text), HandoutOptions());
}

void TestHandoutOptions::largePrintHasRoomForItsFooter()
{
    HandoutOptions options;
    QCOMPARE(options.layout().margins(QPageLayout::Millimeter).bottom(), 20.0);
    options.largePrint = true;
    QCOMPARE(options.layout().margins(QPageLayout::Millimeter).bottom(), 30.0);
}

void TestHandoutOptions::firstPage()
{
    Handout handout;
    QVERIFY(handout.hasFirstPage() && handout.mergesRedFlags());
    handout.options.firstPage = false;
    QVERIFY(!handout.hasFirstPage() && !handout.mergesRedFlags());
    handout.bookTitle = QStringLiteral("All");
    QVERIFY(handout.hasFirstPage() && !handout.mergesRedFlags());
}

QTEST_APPLESS_MAIN(TestHandoutOptions)
#include "tst_handoutoptions.moc"
