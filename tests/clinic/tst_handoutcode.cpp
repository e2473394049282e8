#include "clinic/handoutcode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class HandoutCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomOnesAreEasyToRead();
    void typed_data();
    void typed();
};

void HandoutCodeTest::randomOnesAreEasyToRead()
{
    const QRegularExpression shape(u"^[2-9BCDFGHJKMNPQRSTVWXYZ]{2}-[2-9BCDFGHJKMNPQRSTVWXYZ]{3}$"_s);
    QSet<QString> codes;
    QSet<QChar> signs;
    for (int i = 0; i < 5000; ++i) {
        const QString code = HandoutCode::random();
        QVERIFY2(shape.match(code).hasMatch(), qUtf8Printable(code));
        QCOMPARE(HandoutCode::fromTyped(code), code);
        codes.insert(code);
        signs += QSet<QChar>(code.begin(), code.end());
    }
    QVERIFY2(codes.size() > 4980, "of 17 million, hardly one comes twice");
    QCOMPARE(signs.size(), 8 + 20 + 1); // every sign is used
}

void HandoutCodeTest::typed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const QString code = u"K7-4Q2"_s;
    QTest::newRow("as printed") << code << code;
    QTest::newRow("small letters") << u"k7-4q2"_s << code;
    QTest::newRow("without hyphen") << u"K74Q2"_s << code;
    QTest::newRow("with spaces") << u"  k7 4q2\n"_s << code;
    QTest::newRow("hyphen elsewhere") << u"K-74-Q2"_s << code;
    QTest::newRow("other dash") << u"K7–4Q2"_s << code;
    QTest::newRow("full stop") << u"K7-4Q2."_s << code;
    QTest::newRow("vowels are read") << u"AE-2UU"_s << u"AE-2UU"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too short") << u"K7-4Q"_s << QString();
    QTest::newRow("too long") << u"K7-4Q22"_s << QString();
    QTest::newRow("a sign that no code has") << u"K7-4Q0"_s << QString();
    QTest::newRow("a letter of another script") << u"К7-4Q2"_s << QString();
    QTest::newRow("emoji") << u"K7-4Q🙂"_s << QString();
    QTest::newRow("half an emoji") << u"K7-4Q"_s + QChar(0xD83D) << QString();
    QTest::newRow("web address") << u"https://clinic.example/K7-4Q2"_s << QString();
    QTest::newRow("very long") << u"K"_s.repeated(100'000) << QString();
}

void HandoutCodeTest::typed()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QCOMPARE(HandoutCode::fromTyped(typed), code);
}

QTEST_GUILESS_MAIN(HandoutCodeTest)
#include "tst_handoutcode.moc"
