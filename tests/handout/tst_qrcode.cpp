#include "handout/qrcode.h"

#include <QPoint>
#include <QTest>

using namespace pamphlet;

class TestQrCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortCodeIsTheSmallest();
    void hasFinderPatterns();
    void differsByText();
    void svgHasAQuietZone();
    void tooLong();
};

void TestQrCode::shortCodeIsTheSmallest()
{
    QCOMPARE(QrCode(QStringLiteral("K7-4Q2")).size(), 21); // version 1
    QVERIFY(QrCode(QString(200, u'a')).size() > 21);
}

// The three squares in the corners, by which a reader finds a code.
void TestQrCode::hasFinderPatterns()
{
    const QrCode code(QStringLiteral("K7-4Q2"));
    const int last = code.size() - 7;
    for (const QPoint &corner : {QPoint(0, 0), QPoint(last, 0), QPoint(0, last)}) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const int ring = qMax(qAbs(x - 3), qAbs(y - 3));
                QCOMPARE(code.isDark(corner.x() + x, corner.y() + y), ring != 2);
            }
        }
    }
    QVERIFY(code.isDark(8, code.size() - 8)); // is always dark
}

void TestQrCode::differsByText()
{
    QCOMPARE(QrCode(QStringLiteral("K7-4Q2")).svg(), QrCode(QStringLiteral("K7-4Q2")).svg());
    QVERIFY(QrCode(QStringLiteral("K7-4Q2")).svg() != QrCode(QStringLiteral("K7-4Q3")).svg());
}

void TestQrCode::svgHasAQuietZone()
{
    const QString svg = QrCode(QStringLiteral("K7-4Q2")).svg();
    QVERIFY2(svg.contains(QStringLiteral("viewBox=\"0 0 29 29\"")), qPrintable(svg));
    QVERIFY(svg.contains(QStringLiteral("M4 4h7v1h-7z"))); // the upper edge of the first corner
    QVERIFY(!svg.contains(QStringLiteral("M3 ")) && !svg.contains(QStringLiteral("M25 ")));
}

void TestQrCode::tooLong()
{
    const QrCode code(QString(5000, u'a'));
    QCOMPARE(code.size(), 0);
    QVERIFY(!code.svg().contains(u'M'));
}

QTEST_APPLESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
