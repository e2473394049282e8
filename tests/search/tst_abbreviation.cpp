#include "search/abbreviation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

double likeness(const QString &letters, const QString &words, double rarity = 1)
{
    QList<NameWord> name;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        name.append({word, rarity, romanAsDigits(word)});
    }
    return likenessOfAbbreviation(letters, name);
}

} // namespace

class AbbreviationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isShortFor_data();
    void isShortFor();
    void isNotShortFor_data();
    void isNotShortFor();
    void better_data();
    void better();
    void wordsLeftOut();
    void longNames();
};

void AbbreviationTest::isShortFor_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("words");
    QTest::newRow("initials") << u"acl"_s << u"anterior cruciate ligament"_s;
    QTest::newRow("initials of two words") << u"ra"_s << u"rheumatoid arthritis"_s;
    QTest::newRow("initials of four words") << u"bppv"_s << u"benign paroxysmal positional vertigo"_s;
    QTest::newRow("the same initial twice") << u"ss"_s << u"sjogren syndrome"_s;
    QTest::newRow("Roman numeral") << u"mps2"_s << u"mucopoly poly storage ii"_s;
    QTest::newRow("Roman numeral of several signs") << u"b8"_s << u"b viii"_s;
}

void AbbreviationTest::isShortFor()
{
    QFETCH(QString, letters);
    QFETCH(QString, words);
    QCOMPARE(likeness(letters, words), 1.0);
}

void AbbreviationTest::isNotShortFor_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << u"neck pain"_s;
    QTest::newRow("one letter") << u"n"_s << u"neck"_s;
    QTest::newRow("no words") << u"acl"_s << QString();
    QTest::newRow("other letters") << u"xyz"_s << u"neck pain"_s;
    QTest::newRow("one letter too many") << u"npx"_s << u"neck pain"_s;
    QTest::newRow("digit first") << u"2n"_s << u"neck pain"_s;
    QTest::newRow("most words left out") << u"np"_s << u"neck pain after a very long ride home"_s;
}

void AbbreviationTest::isNotShortFor()
{
    QFETCH(QString, letters);
    QFETCH(QString, words);
    QVERIFY2(likeness(letters, words) < 0.45, qPrintable(QString::number(likeness(letters, words))));
}

void AbbreviationTest::better_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("others");
    QTest::newRow("initials before letters within")
        << u"tmd"_s << u"tiny mild disorder"_s << u"temporomandibular disorder"_s;
    QTest::newRow("letters within before none") << u"tmd"_s << u"temporomandibular disorder"_s << u"tennis disorder"_s;
    QTest::newRow("in order before backwards") << u"np"_s << u"neck pain"_s << u"pain neck"_s;
    QTest::newRow("all words before some") << u"np"_s << u"neck pain"_s << u"neck pain relief"_s;
    QTest::newRow("the numeral before none") << u"cmt1"_s << u"charcot marie tooth i"_s << u"charcot marie tooth ii"_s;
    QTest::newRow("digit before another") << u"ab2"_s << u"alpha beta 2"_s << u"alpha beta 3"_s;
}

void AbbreviationTest::better()
{
    QFETCH(QString, letters);
    QFETCH(QString, words);
    QFETCH(QString, others);
    QVERIFY2(likeness(letters, words) > likeness(letters, others),
        qPrintable(u"%1 %2"_s.arg(likeness(letters, words)).arg(likeness(letters, others))));
    QVERIFY(likeness(letters, words) <= 1 && likeness(letters, others) >= 0);
}

// What many names have is left out more easily.
void AbbreviationTest::wordsLeftOut()
{
    const NameWord neck{u"neck"_s, 1};
    const NameWord pain{u"pain"_s, 1};
    const double rare = likenessOfAbbreviation(u"np"_s, {neck, pain, {u"syringomyelia"_s, 1}});
    const double frequent = likenessOfAbbreviation(u"np"_s, {neck, pain, {u"syndrome"_s, 0.2}});
    const double always = likenessOfAbbreviation(u"np"_s, {neck, pain, {u"syndrome"_s, 0}});
    QVERIFY(rare < frequent && frequent < always);
    QCOMPARE(always, 1.0);
}

// Names of many words with the same initial have very many ways to be shortened: it must end nevertheless.
void AbbreviationTest::longNames()
{
    const QString many = u"aa ab ac ad ae af ag ah ai aj ak al am an ao ap"_s;
    QVERIFY(likeness(u"aaaaaaaa"_s, many) > 0.9);
    QCOMPARE(likeness(u"zzzzzzzz"_s, many), 0.0);
    QVERIFY(likeness(u"ab"_s, u"a"_s.repeated(10'000)) >= 0);
}

QTEST_GUILESS_MAIN(AbbreviationTest)
#include "tst_abbreviation.moc"
