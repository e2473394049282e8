#include "handout/pdfblankpages.h"
#include "handout/pdfdestinations.h"
#include "pdfsamples.h"

using namespace pamphlet;

class TestPdfBlankPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsOnOddPages_data();
    void beginsOnOddPages();
    void sizeIsThatOfTheNextPage();
    void unreadableStays();
};

void TestPdfBlankPages::beginsOnOddPages_data()
{
    QTest::addColumn<QList<int>>("pages"); // on which an article begins, of 6
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << QList<int>() << QList<int>() << 6;
    QTest::newRow("odd already") << QList<int>{1, 3, 5} << QList<int>{1, 3, 5} << 6;
    QTest::newRow("one page each") << QList<int>{1, 2, 3} << QList<int>{1, 3, 5} << 8;
    QTest::newRow("the second makes the third right") << QList<int>{2, 3, 6} << QList<int>{3, 5, 9} << 9;
    QTest::newRow("two on a page") << QList<int>{2, 2} << QList<int>{3, 3} << 7;
}

void TestPdfBlankPages::beginsOnOddPages()
{
    QFETCH(QList<int>, pages);
    QFETCH(QList<int>, after);
    QList<samples::Place> places;
    QStringList anchors{QStringLiteral("nowhere")};
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QByteArray name = "a" + QByteArray::number(i);
        places.append({name, pages[i], 40});
        anchors.append(QString::fromLatin1(name));
    }
    const QByteArray printed = samples::printed(6, places);
    const QByteArray result = beginOnOddPages(printed, anchors);
    const PdfDestinations found = PdfDestinations::read(result);
    QVERIFY2(found.isValid(), qPrintable(found.error()));
    QTEST(found.pageCount(), "count");
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(found.find(anchors[i + 1])->page, after[i]);
    }
    if (found.pageCount() == 6) {
        QCOMPARE(result, printed);
    }
}

void TestPdfBlankPages::sizeIsThatOfTheNextPage()
{
    const QByteArray result = beginOnOddPages(samples::printed(2, {{"a", 2, 40}}), {QStringLiteral("a")});
    QPDF pdf;
    pdf.processMemoryFile("result", result.constData(), size_t(result.size()));
    const auto pages = pdf.getAllPages();
    QCOMPARE(pages.size(), size_t(3));
    QPDFPageObjectHelper blank(pages[1]);
    QPDFPageObjectHelper next(pages[2]);
    QCOMPARE(blank.getAttribute("/MediaBox", false).unparse(), next.getAttribute("/MediaBox", false).unparse());
}

void TestPdfBlankPages::unreadableStays()
{
    QCOMPARE(beginOnOddPages({}, {QStringLiteral("a")}), QByteArray());
    QCOMPARE(beginOnOddPages("%PDF-1.4 not", {QStringLiteral("a")}), QByteArray("%PDF-1.4 not"));
}

QTEST_MAIN(TestPdfBlankPages)
#include "tst_pdfblankpages.moc"
