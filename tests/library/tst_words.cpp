#include "library/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void cutsWords_data();
    void cutsWords();
    void placesAreRight_data() { cutsWords_data(); }
    void placesAreRight();
    void everyCharacter();
};

void WordsTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("small letters") << u"neck"_s << u"neck"_s;
    QTest::newRow("capitals") << u"NECK Pain 12"_s << u"neck pain 12"_s;
    QTest::newRow("accents") << u"Señal ÉCOLE"_s << u"senal ecole"_s;
    QTest::newRow("accents in parts") << u"Sen\u0303al"_s << u"senal"_s;
    QTest::newRow("several marks") << u"ệ e\u0323\u0302\u0301"_s << u"e e"_s;
    QTest::newRow("marks only") << u"\u0301\u0302"_s << QString();
    QTest::newRow("sharp s") << u"Fuß"_s << u"fuß"_s;
    QTest::newRow("capital sharp s") << u"FUẞ"_s << u"fuß"_s;
    QTest::newRow("capital I with a dot") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("small i without a dot") << u"ılık"_s << u"ılık"_s;
    QTest::newRow("stroke is no accent") << u"Øł"_s << u"øł"_s;
    QTest::newRow("Greek") << u"Ωμός ΆΝΩ"_s << u"ωμος ανω"_s;
    QTest::newRow("Cyrillic") << u"Ёж"_s << u"еж"_s;
    QTest::newRow("Arabic vowels") << u"كَتَبَ"_s << u"كتب"_s;
    QTest::newRow("Hebrew vowels") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("ligature stays") << u"ﬁt"_s << u"ﬁt"_s;
    QTest::newRow("two units") << u"\U00010400"_s << u"\U00010428"_s; // Deseret
    QTest::newRow("face") << u"A😀É"_s << u"a😀e"_s;
    QTest::newRow("mark of two units") << u"a\U000101FDb"_s << u"ab"_s;
    QTest::newRow("half a character") << (u"É"_s + QChar(0xD83D)) << (u"e"_s + QChar(0xD83D));
    QTest::newRow("other half") << (QChar(0xDE00) + u"É"_s) << (QChar(0xDE00) + u"e"_s);
}

void WordsTest::folds()
{
    QFETCH(QString, text);
    QTEST(fold(text), "folded");
    QCOMPARE(fold(fold(text)), fold(text));
    QCOMPARE(fold(text.normalized(QString::NormalizationForm_D)), fold(text.normalized(QString::NormalizationForm_C)));
}

void WordsTest::cutsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("written"); // the words as they stand in the text
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << u"Neck"_s << QStringList{u"Neck"_s};
    QTest::newRow("spaces") << u"  Neck \t\n pain "_s << QStringList{u"Neck"_s, u"pain"_s};
    QTest::newRow("no words") << u" ?! — … \" "_s << QStringList();
    QTest::newRow("apostrophe") << u"runner's don’t"_s << QStringList{u"runner"_s, u"s"_s, u"don"_s, u"t"_s};
    QTest::newRow("hyphen and underline") << u"low-back_pain"_s << QStringList{u"low"_s, u"back"_s, u"pain"_s};
    QTest::newRow("digits") << u"B12, 4.5 L5–S1"_s << QStringList{u"B12"_s, u"4"_s, u"5"_s, u"L5"_s, u"S1"_s};
    QTest::newRow("numbers that are no digits") << u"½ x²"_s << QStringList{u"½"_s, u"x²"_s};
    QTest::newRow("accents") << u"¿El Niño?"_s << QStringList{u"El"_s, u"Niño"_s};
    QTest::newRow("accents in parts") << u"¿El Nin\u0303o?"_s << QStringList{u"El"_s, u"Nin\u0303o"_s};
    QTest::newRow("mark alone") << u"a \u0301 b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("faces between") << u"neck😀pain 😀😀"_s << QStringList{u"neck"_s, u"pain"_s};
    QTest::newRow("letters of two units")
        << u"x \U00010400\U00010401 y"_s << QStringList{u"x"_s, u"\U00010400\U00010401"_s, u"y"_s};
    QTest::newRow("half a character") << (u"a"_s + QChar(0xD83D) + u"b"_s) << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("other half at the end") << (u"ab"_s + QChar(0xDE00)) << QStringList{u"ab"_s};
    QTest::newRow("Chinese") << u"日本 腰痛。"_s << QStringList{u"日本"_s, u"腰痛"_s};
    QTest::newRow("Arabic") << u"ألم، الظهر"_s << QStringList{u"ألم"_s, u"الظهر"_s};
    QTest::newRow("no break") << u"low\u00A0back\u200Bpain"_s << QStringList{u"low"_s, u"back"_s, u"pain"_s};
    QTest::newRow("NUL") << (u"a"_s + QChar(0) + u"b"_s) << QStringList{u"a"_s, u"b"_s};
}

void WordsTest::cutsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, written);
    QStringList folded;
    for (const QString &word : std::as_const(written)) {
        folded.append(fold(word));
    }
    QCOMPARE(foldedWords(text), folded);
}

void WordsTest::placesAreRight()
{
    QFETCH(QString, text);
    QFETCH(QStringList, written);
    QStringList found;
    qsizetype end = 0;
    const QList<TextWord> words = wordsOf(text);
    for (const TextWord &word : words) {
        QVERIFY(word.start >= end);
        end = word.start + word.length;
        found.append(text.mid(word.start, word.length));
        QCOMPARE(word.folded, fold(found.last()));
    }
    QCOMPARE(found, written);
}

// A word is never empty, never outside the text and never cuts a character in two.
void WordsTest::everyCharacter()
{
    for (char32_t sign = 0; sign <= 0x10FFFF; ++sign) {
        if (QChar::isSurrogate(sign)) {
            continue;
        }
        const QString text = u"a"_s + QStringView(QChar::fromUcs4(sign)).toString() + u'b';
        const QList<TextWord> words = wordsOf(text);
        const bool joins = QChar::isLetterOrNumber(sign) || QChar::isMark(sign);
        QVERIFY2(words.size() == (joins ? 1 : 2), qPrintable(QString::number(sign, 16)));
        QCOMPARE(words.first().start, 0);
        QCOMPARE(words.last().start + words.last().length, text.size());
        QVERIFY(!words.first().folded.isEmpty() && words.first().folded.isValidUtf16());
    }
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
