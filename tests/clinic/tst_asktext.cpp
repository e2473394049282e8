#include "clinic/asktext.h"

#include "clinic/askcode.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// The text in a QR code, as a scanner types it.
class AskTextTest : public QObject {
    Q_OBJECT

private:
    const AskSlip m_slip{u"K7Q2"_s, QDateTime(QDate(2026, 11, 23), QTime(10, 40), Qt::UTC),
        {{u"heel-pain"_s, u"en"_s}, {u"max-3-why-quiz"_s, u"pt-br"_s}}};

    // What comes of `text` when the scanner's keys are typed with another layout.
    static QString typedWith(const QString &text, const QString &layout)
    {
        static const QString qwerty = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/"_s;
        QString typed;
        for (const QChar c : text) {
            const qsizetype key = qwerty.indexOf(c);
            typed += key < 0 ? c : layout.at(key);
        }
        return typed;
    }

private Q_SLOTS:
    void comesBackAsItWas();
    void isTypedAlikeInAllLayouts();
    void everyCodeAndMinute();
    void staysSmall();
    void broken_data();
    void broken();
    void livesForADay();
};

void AskTextTest::comesBackAsItWas()
{
    const QString text = AskText::of(m_slip);
    QVERIFY(AskText::isOne(text));
    QCOMPARE(AskText::read(text), m_slip);
    QCOMPARE(AskText::read(u"  "_s + text.toLower() + u"\n"_s), m_slip); // as with Caps Lock
}

void AskTextTest::isTypedAlikeInAllLayouts()
{
    const QString text = AskText::of(m_slip);
    QVERIFY2(QRegularExpression(u"^[A-Z ]+$"_s).match(text).hasMatch(), qUtf8Printable(text));
    const QString qwertz = u"ABCDEFGHIJKLMNOPQRSTUVWXZY0123456789ß-"_s;
    const QString azerty = u"QBCDEFGHIJKL?NOPARSTUVZXYWà&é\"'(-è_ç)!"_s;
    QCOMPARE(typedWith(text, qwertz), text);
    QCOMPARE(typedWith(text, azerty), text);
}

void AskTextTest::everyCodeAndMinute()
{
    AskSlip slip = m_slip;
    for (int i = 0; i < 2000; ++i) {
        slip.code = AskCode::random();
        slip.madeAt = slip.madeAt.addSecs(60 * 7919);
        QCOMPARE(AskText::read(AskText::of(slip)), slip);
    }
}

// Eight articles of the usual length of name: a QR code of version 12 at most, with error correction M.
void AskTextTest::staysSmall()
{
    AskSlip slip = m_slip;
    slip.items = QList<AskItem>(8, {u"tension-type-headache"_s, u"en"_s});
    QVERIFY2(AskText::of(slip).size() <= 419, qUtf8Printable(AskText::of(slip)));
}

void AskTextTest::broken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    const QString text = AskText::of(m_slip);
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("a code") << u"K7Q2"_s << false;
    QTest::newRow("a web address") << u"https://clinic.example"_s << false;
    QTest::newRow("only its beginning") << u"TO DISCUSS"_s << false;
    QTest::newRow("no article") << text.section(u' ', 0, 3) << true;
    QTest::newRow("no time") << text.section(u' ', 0, 2) << true;
    QTest::newRow("cut in an article") << text.chopped(6) << true;
    QTest::newRow("cut after an escape") << text.chopped(text.size() - text.lastIndexOf(u'X') - 1) << true;
    QTest::newRow("foreign sign") << text + u" heel_pain"_s << true;
    QTest::newRow("another code") << QString(text).replace(11, 1, u"BBBBB"_s) << true;
}

void AskTextTest::broken()
{
    QFETCH(QString, text);
    QTEST(AskText::isOne(text), "isOne");
    QVERIFY(!AskText::read(text));
}

void AskTextTest::livesForADay()
{
    QVERIFY(m_slip.isAlive(m_slip.madeAt));
    QVERIFY(m_slip.isAlive(m_slip.endsAt().addSecs(-1)));
    QVERIFY(!m_slip.isAlive(m_slip.endsAt()));
    QVERIFY(m_slip.isAlive(m_slip.madeAt.addSecs(-3600))); // the other machine's clock is ahead
    QVERIFY(!m_slip.isAlive(m_slip.madeAt.addDays(-1)));
}

QTEST_GUILESS_MAIN(AskTextTest)
#include "tst_asktext.moc"
