#include "search/kinship.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class KinshipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kin_data();
    void kin();
    void order();
    void longWords();
};

void KinshipTest::kin_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("related");
    QTest::newRow("same") << u"neck"_s << u"neck"_s << true;
    QTest::newRow("ending") << u"gouty"_s << u"gout"_s << true;
    QTest::newRow("ending of three letters") << u"gout"_s << u"goutish"_s << true;
    QTest::newRow("ending of four letters") << u"gout"_s << u"goutiest"_s << false;
    QTest::newRow("other ending") << u"paralysis"_s << u"paralytic"_s << true;
    QTest::newRow("beginning") << u"hypertyrosinemia"_s << u"tyrosinemia"_s << true;
    QTest::newRow("same end") << u"osteoarthritis"_s << u"arthritis"_s << true;
    QTest::newRow("part") << u"myocarditis"_s << u"cardiology"_s << false;
    QTest::newRow("long part") << u"hypothyroidal"_s << u"thyroidism"_s << true;
    QTest::newRow("short words") << u"hip"_s << u"hips"_s << false;
    QTest::newRow("much longer") << u"neck"_s << u"necklacelike"_s << false;
    QTest::newRow("nothing in common") << u"migraine"_s << u"shoulder"_s << false;
    QTest::newRow("short beginning") << u"migraine"_s << u"migrating"_s << false;
    QTest::newRow("empty") << QString() << u"neck"_s << false;
    QTest::newRow("both empty") << QString() << QString() << false;
    QTest::newRow("other script") << u"мигрень"_s << u"мигрени"_s << true;
}

void KinshipTest::kin()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, related);
    const double kin = kinship(one, other);
    QVERIFY2((kin > 0) == related, qPrintable(QString::number(kin)));
    QVERIFY(kin >= 0 && kin <= 1);
    QCOMPARE(kinship(other, one), kin);
}

void KinshipTest::order()
{
    const double beginning = kinship(u"gouty"_s, u"gout"_s);
    const double end = kinship(u"hypertyrosinemia"_s, u"tyrosinemia"_s);
    const double part = kinship(u"hypothyroidal"_s, u"thyroidism"_s);
    QVERIFY(beginning > end && end > part && part > 0);
}

void KinshipTest::longWords()
{
    const QString word = u"ab"_s.repeated(5'000);
    QVERIFY(kinship(word, word) > 0);
    QCOMPARE(kinship(word, u"neck"_s), 0.0);
    QVERIFY(kinship(u'x' + word, word + u'y') >= 0);
}

QTEST_GUILESS_MAIN(KinshipTest)
#include "tst_kinship.moc"
