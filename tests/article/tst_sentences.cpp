#include "article/passivevoice.h"
#include "article/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void sentences_data();
    void sentences();
    void nothingToSplit_data();
    void nothingToSplit();
    void passive_data();
    void passive();
    void longTextsTakeLinearTime();
};

void SentencesTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("joined"); // with |
    QTest::newRow("plain") << u"Move your neck."_s << u"Move|your|neck"_s;
    QTest::newRow("apostrophes") << u"Don't, it’s 'fine'."_s << u"Don't|it’s|fine"_s;
    QTest::newRow("hyphens") << u"A follow-up - or two–three"_s << u"A|follow-up|or|two|three"_s;
    QTest::newRow("numbers") << u"3.5 of 1,000, then 50 %."_s << u"3.5|of|1,000|then|50"_s;
    QTest::newRow("number at the end") << u"in 2019. Then 5."_s << u"in|2019|Then|5"_s;
    QTest::newRow("letters with stops") << u"at 9 a.m. or e.g. noon"_s << u"at|9|a.m|or|e.g|noon"_s;
    QTest::newRow("web name") << u"see example.org now"_s << u"see|example|org|now"_s;
    QTest::newRow("slash") << u"and/or"_s << u"and|or"_s;
    QTest::newRow("Spanish") << u"¿Qué es? Años después…"_s << u"Qué|es|Años|después"_s;
    QTest::newRow("combining mark") << u"cafe\u0301 ya"_s << u"cafe\u0301|ya"_s;
    QTest::newRow("emoji") << u"ok 🦴 go"_s << u"ok|go"_s;
}

void SentencesTest::words()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Word &word : splitWords(text)) {
        found.append(word.in(text).toString());
    }
    QTEST(found.join(u'|'), "joined");
}

void SentencesTest::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("words"); // of each sentence
    QTest::newRow("two") << u"It hurts. It heals."_s << QList<int>{2, 2};
    QTest::newRow("no stop at the end") << u"A stiff neck"_s << QList<int>{3};
    QTest::newRow("title") << u"Ask Dr. Lee or Mrs. Roe. Then go."_s << QList<int>{6, 2};
    QTest::newRow("decimal") << u"Walk 3.5 miles. Rest."_s << QList<int>{3, 1};
    QTest::newRow("small letter follows") << u"Call at 9 a.m. or later. Please."_s << QList<int>{6, 1};
    QTest::newRow("capital follows") << u"Call at 9 a.m. Then wait."_s << QList<int>{4, 2};
    QTest::newRow("for example") << u"Use heat, e.g. A warm pack."_s << QList<int>{6};
    QTest::newRow("no is an answer") << u"No. Call us."_s << QList<int>{1, 2};
    QTest::newRow("number") << u"See No. 5 of the list."_s << QList<int>{6};
    QTest::newRow("question and quotes") << u"\"Is it bad?\" You may ask. (Rarely.) Yes!"_s << QList<int>{3, 3, 1, 1};
    QTest::newRow("spoken within") << u"He said \"Stop!\" and left."_s << QList<int>{5};
    QTest::newRow("three stops") << u"Wait... Then go…Now"_s << QList<int>{1, 3};
    QTest::newRow("colon before a capital") << u"One thing: Move often."_s << QList<int>{2, 2};
    QTest::newRow("colon before a small letter") << u"Less pain: some evidence."_s << QList<int>{4};
    QTest::newRow("Spanish") << u"¿Duele? Llame a la Dra. Paz. ¡Ya!"_s << QList<int>{1, 5, 1};
    QTest::newRow("Spanish example") << u"Muévase, p. ej. A diario."_s << QList<int>{5};
    QTest::newRow("no blank after the stop") << u"One.Two"_s << QList<int>{2};
}

void SentencesTest::sentences()
{
    QFETCH(QString, text);
    QList<int> counts;
    for (const Sentence &sentence : splitSentences(text)) {
        counts.append(int(sentence.words.size()));
    }
    QTEST(counts, "words");
}

void SentencesTest::nothingToSplit_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u" \n"_s, u"..."_s, u"?!"_s, u"– — •"_s, u"'"_s, u"("_s, u"🦴"_s}) {
        QTest::newRow(qPrintable(u"»"_s + text)) << text;
    }
}

void SentencesTest::nothingToSplit()
{
    QFETCH(QString, text);
    QVERIFY(splitSentences(text).isEmpty());
    QVERIFY(splitWords(text).isEmpty());
}

void SentencesTest::passive_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form"); // empty: active
    QTest::newRow("regular") << u"en"_s << u"The needle is placed in the skin."_s << u"is placed"_s;
    QTest::newRow("adverbs between") << u"en"_s << u"It was not often seen before."_s << u"was not often seen"_s;
    QTest::newRow("been") << u"en"_s << u"This has not been shown."_s << u"been shown"_s;
    QTest::newRow("get") << u"en"_s << u"You may get hurt."_s << u"get hurt"_s;
    QTest::newRow("capital") << u"en"_s << u"Are you treated here?"_s << QString();
    QTest::newRow("adjective") << u"en"_s << u"You are tired and worried."_s << QString();
    QTest::newRow("noun between") << u"en"_s << u"It is a cord tied to bone."_s << QString();
    QTest::newRow("need") << u"en"_s << u"All you do is need rest."_s << QString();
    QTest::newRow("active") << u"en"_s << u"You moved and it helped."_s << QString();
    QTest::newRow("country") << u"en-GB"_s << u"It is done."_s << u"is done"_s;
    QTest::newRow("Spanish") << u"es"_s << u"Las agujas son colocadas en la piel."_s << u"son colocadas"_s;
    QTest::newRow("Spanish irregular") << u"es"_s << u"No fue siempre visto."_s << u"fue siempre visto"_s;
    QTest::newRow("Spanish state") << u"es"_s << u"El músculo está inflamado."_s << QString();
    QTest::newRow("Spanish noun") << u"es"_s << u"El dolor es un signo."_s << QString();
    QTest::newRow("other language") << u"fr"_s << u"is done fue hecho"_s << QString();
}

void SentencesTest::passive()
{
    QFETCH(QString, lang);
    QFETCH(QString, text);
    const QList<Sentence> sentences = splitSentences(text);
    QCOMPARE(sentences.size(), 1);
    const std::optional<Word> found = PassiveVoice(lang).find(text, sentences.first());
    QTEST(found ? found->in(text).toString() : QString(), "form");
}

// Quadratic time would not end within the time of this test.
void SentencesTest::longTextsTakeLinearTime()
{
    constexpr int times = 200'000;
    QCOMPARE(splitSentences(u"It is. "_s.repeated(times)).size(), times);
    QCOMPARE(splitSentences(u"word "_s.repeated(times)).first().words.size(), times);
    QCOMPARE(splitWords(u"a-"_s.repeated(times)).size(), 1);
    QCOMPARE(splitWords(u"1."_s.repeated(times)).size(), 1);
    QCOMPARE(splitSentences(u"a"_s + u")\" "_s.repeated(times)).size(), 1);
    QCOMPARE(splitSentences(u"a."_s + u"("_s.repeated(times)).size(), 1);
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
