#include "handout/pdfdestinations.h"
#include "handout/pdfsamples.h"

using namespace pamphlet;

class TestPdfDestinations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatChromiumWrites();
    void readsBothForms_data();
    void readsBothForms();
    void readsOtherKinds();
    void leavesOutWhatLeadsNowhere();
    void documentWithoutDestinations();
    void refuses_data() { samples::addUnreadable(); }
    void refuses();
    void survivesDamage();
};

void TestPdfDestinations::readsWhatChromiumWrites()
{
    const PdfDestinations places = PdfDestinations::read(samples::chromium());
    QVERIFY2(places.isValid(), qPrintable(places.error()));
    QCOMPARE(places.pageCount(), 3);
    QCOMPARE(places.all().size(), 5);
    // 18 mm are 51.02 points; between the two headings there are 100 mm and the lines above.
    QCOMPARE(places.find(QStringLiteral("first"))->page, 1);
    QVERIFY(qAbs(places.find(QStringLiteral("first"))->top - 51.0) < 1.0);
    QCOMPARE(places.find(QStringLiteral("sec-1"))->page, 1);
    QVERIFY(qAbs(places.find(QStringLiteral("sec-1"))->top - 395.6) < 2.0);
    QCOMPARE(places.find(QStringLiteral("sec-2"))->page, 2);
    QVERIFY(qAbs(places.find(QStringLiteral("sec-2"))->top - 51.0) < 1.0);
    QCOMPARE(places.find(QStringLiteral("sec-3"))->page, 3);
    // The file says "caf%C3%A9".
    QCOMPARE(places.find(QStringLiteral("caf\u00E9"))->page, 2);
    QVERIFY(!places.find(QStringLiteral("nowhere")));
    QVERIFY(!places.find(QString()));
}

void TestPdfDestinations::readsBothForms_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("size");
    for (const int form : {int(samples::Form::Dictionary), int(samples::Form::NameTree)}) {
        QTest::addRow("A4, form %d", form) << form << int(QPageSize::A4);
        QTest::addRow("Letter, form %d", form) << form << int(QPageSize::Letter);
    }
}

void TestPdfDestinations::readsBothForms()
{
    QFETCH(int, form);
    QFETCH(int, size);
    const QByteArray pdf = samples::printed(
        4, {{"a", 1, 0}, {"b.1_2-3", 4, 700.5}, {"c", 2, 10.25}}, QPageSize::PageSizeId(size), samples::Form(form));
    const PdfDestinations places = PdfDestinations::read(pdf);
    QVERIFY2(places.isValid(), qPrintable(places.error()));
    QCOMPARE(places.pageCount(), 4);
    QCOMPARE(places.all().size(), 3);
    QCOMPARE(*places.find(QStringLiteral("a")), (PdfPosition{1, 0}));
    QCOMPARE(*places.find(QStringLiteral("b.1_2-3")), (PdfPosition{4, 700.5}));
    QCOMPARE(*places.find(QStringLiteral("c")), (PdfPosition{2, 10.25}));
}

namespace {

QByteArray withDests(const char *dictionary)
{
    const QByteArray bytes = samples::pages(2, QPageSize::A4); // 842 points high
    QPDF pdf;
    pdf.processMemoryFile("sample", bytes.constData(), size_t(bytes.size()));
    QByteArray text = dictionary;
    for (int i = 1; i <= 2; ++i) {
        const std::string reference = pdf.getAllPages().at(size_t(i - 1)).getObjGen().unparse(' ') + " R";
        text.replace("PAGE" + QByteArray::number(i), QByteArray::fromStdString(reference));
    }
    pdf.getRoot().replaceKey("/Dests", QPDFObjectHandle::parse(&pdf, text.toStdString()));
    return samples::written(pdf);
}

} // namespace

void TestPdfDestinations::readsOtherKinds()
{
    const PdfDestinations places
        = PdfDestinations::read(withDests("<< /fit [PAGE2 /Fit] /fith [PAGE2 /FitH 800] /dict << /D [PAGE1 /XYZ 0 742 "
                                          "0] >> /null [PAGE1 /XYZ null null null]"
                                          " /above [PAGE1 /XYZ 0 9999 0] /below [PAGE1 /XYZ 0 -5 0] >>"));
    QVERIFY2(places.isValid(), qPrintable(places.error()));
    QCOMPARE(places.all().size(), 6);
    QCOMPARE(*places.find(QStringLiteral("fit")), (PdfPosition{2, 0}));
    QCOMPARE(*places.find(QStringLiteral("fith")), (PdfPosition{2, 42}));
    QCOMPARE(*places.find(QStringLiteral("dict")), (PdfPosition{1, 100}));
    QCOMPARE(*places.find(QStringLiteral("null")), (PdfPosition{1, 0}));
    QCOMPARE(*places.find(QStringLiteral("above")), (PdfPosition{1, 0}));
    QCOMPARE(*places.find(QStringLiteral("below")), (PdfPosition{1, 842}));
}

void TestPdfDestinations::leavesOutWhatLeadsNowhere()
{
    const PdfDestinations places
        = PdfDestinations::read(withDests("<< /good [PAGE1 /XYZ 0 742 0] /number [0 /XYZ 0 1 0] /empty [] /text (x) "
                                          "/gone [999 0 R /Fit] /kind [PAGE2] >>"));
    QVERIFY2(places.isValid(), qPrintable(places.error()));
    QStringList names = places.all().keys();
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("good"), QStringLiteral("kind")}));
}

void TestPdfDestinations::documentWithoutDestinations()
{
    const PdfDestinations places = PdfDestinations::read(samples::pages(2, QPageSize::Letter));
    QVERIFY(places.isValid());
    QCOMPARE(places.pageCount(), 2);
    QVERIFY(places.all().isEmpty());
}

void TestPdfDestinations::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const PdfDestinations places = PdfDestinations::read(bytes);
    QVERIFY(!places.isValid());
    QVERIFY2(places.error().contains(word), qPrintable(places.error()));
    QVERIFY(places.error().endsWith(u'.'));
    QCOMPARE(places.pageCount(), 0);
    QVERIFY(places.all().isEmpty());
}

void TestPdfDestinations::survivesDamage()
{
    const QByteArray whole = samples::chromium();
    int refused = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        const PdfDestinations places = PdfDestinations::read(samples::mutated(whole, seed));
        refused += places.isValid() ? 0 : 1;
        for (const PdfPosition &position : places.all()) {
            QVERIFY(position.page >= 1 && position.page <= places.pageCount() && position.top >= 0);
        }
    }
    QVERIFY2(refused > 10 && refused < 300, qPrintable(QString::number(refused))); // otherwise the damage tests nothing
}

QTEST_MAIN(TestPdfDestinations)

#include "tst_pdfdestinations.moc"
