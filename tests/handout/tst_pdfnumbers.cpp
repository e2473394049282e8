#include "handout/pdfnumbers.h"

#include <QTest>

using namespace pamphlet;

class TestPdfNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortens_data();
    void shortens();
};

void TestPdfNumbers::shortens_data()
{
    QTest::addColumn<QByteArray>("drawing");
    QTest::addColumn<QByteArray>("result");
    const auto add = [](const char *name, const char *drawing, const char *result) {
        QTest::newRow(name) << QByteArray(drawing) << QByteArray(result);
    };
    add("nothing", "", "");
    add("a line", "1.23456 7 m\n-0.00001 3.00001 l\nS\n", "1.23 7 m\n0 3 l\nS\n");
    add("without an end", "1.23456 7 m", "1.23 7 m");
    add("a curve", "1 2.222222 3 4 5 6.666666 c\n", "1 2.22 3 4 5 6.67 c\n");
    add("a rectangle", "200 179.16699 2079.1665 3089.0469 re\n", "200 179.17 2079.17 3089.05 re\n");
    add("fewer digits where it is drawn small", ".01 0 0 -.01 0 0 cm\n1.23456 7.9 m\n", ".01 0 0 -.01 0 0 cm\n1 8 m\n");
    add("more where it is drawn large", "100 0 0 100 0 0 cm\n1.2345678 7 m\n", "100 0 0 100 0 0 cm\n1.2346 7 m\n");
    add("turned", "0 100 -100 0 0 0 cm\n1.2345678 7 m\n", "0 100 -100 0 0 0 cm\n1.2346 7 m\n");
    add("the scale ends", "q\n.01 0 0 .01 0 0 cm\n1.234 7 m\nQ\n1.2345 7 m\n",
        "q\n.01 0 0 .01 0 0 cm\n1 7 m\nQ\n1.23 7 m\n");
    add("too many ends", "Q\nQ\n1.2345 7 m\n", "Q\nQ\n1.23 7 m\n");
    add("text stays", "BT\n/F4 10.123456 Tf\n1.000001 0 0 1 5.55555 6 Tm\n<0012> Tj\nET\n",
        "BT\n/F4 10.123456 Tf\n1.000001 0 0 1 5.55555 6 Tm\n<0012> Tj\nET\n");
    add("colours stay", ".0549 .3529 .3412 RG .0549 .3529 .3412 rg\n", ".0549 .3529 .3412 RG .0549 .3529 .3412 rg\n");
    add("several on a line stay", "1.23456 7 m 2.34567 8 l\n", "1.23456 7 m 2.34567 8 l\n");
    add("words in brackets stay", "(1.23456 m\n", "(1.23456 m\n");
}

void TestPdfNumbers::shortens()
{
    QFETCH(QByteArray, drawing);
    QTEST(withShortNumbers(drawing), "result");
}

QTEST_APPLESS_MAIN(TestPdfNumbers)
#include "tst_pdfnumbers.moc"
