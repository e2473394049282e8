#include "article/medicalwords.h"
#include "article/stylechecks.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QStringList check(const QByteArray &source, const QString &lang = u"en"_s)
{
    samples::Parsed parsed = samples::parse(source, lang);
    StyleChecks::check(parsed.article, Readability::of(parsed.article.prose, lang), u"neck-pain/en.md"_s, parsed.found);
    QStringList lines;
    for (const Diagnostic &diagnostic : parsed.found.all()) {
        lines.append(diagnostic.toString().section(u':', 1));
    }
    return lines;
}

QByteArray words(int count)
{
    return "Go" + QByteArray(" on").repeated(count - 1) + ".";
}

// Paragraphs of ten words, short ones.
QByteArray paragraphs(int count)
{
    return QByteArray("We go up the hill and do it now.  Sit.\n\n").repeated(count);
}

} // namespace

// How an article is written, with exact places. Text begins on line 19 of the good article.
class StyleChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodArticleHasNoFindings();
    void findings_data();
    void findings();
    void length_data();
    void length();
    void grade_data();
    void grade();
    void passive();
    void titleAndSummary();
    void nothingToRead_data();
    void nothingToRead();
    void medicalWords_data();
    void medicalWords();
    void medicalWordLists_data();
    void medicalWordLists();
};

void StyleChecksTest::goodArticleHasNoFindings()
{
    QCOMPARE(check(samples::goodArticle()), QStringList());
}

void StyleChecksTest::findings_data()
{
    QTest::addColumn<QByteArray>("text"); // in place of the paragraph on line 19
    QTest::addColumn<QString>("finding");
    QTest::newRow("sentence of 25 words") << words(25) << QString();
    QTest::newRow("sentence of 26 words")
        << QByteArray("Go on. " + words(26))
        << u"19:8: warning: sentence of 26 words, more than 25: \"Go on on on on on on on on on on on on o…\""_s;
    QTest::newRow("sentence on a later line")
        << QByteArray("a\n\n- b\n- c " + words(26))
        << u"22:3: warning: sentence of 27 words, more than 25: \"c Go on on on on on on on on on on on on…\""_s;
    QTest::newRow("paragraph of 60 words") << QByteArray(words(20) + ' ' + words(20) + ' ' + words(20)) << QString();
    QTest::newRow("paragraph of 61 words") << QByteArray(words(20) + ' ' + words(20) + '\n' + words(21))
                                           << u"19:1: error: paragraph of 61 words; the limit is 60"_s;
    QTest::newRow("list of 7") << QByteArray("- a\n").repeated(7) << QString();
    QTest::newRow("list of 8") << QByteArray("Go.\n\n" + QByteArray("- a\n").repeated(8))
                               << u"21:1: error: list of 8; the limit is 7"_s;
    QTest::newRow("inner list of 8") << QByteArray("1. a\n" + QByteArray("   - b\n").repeated(8))
                                     << u"20:4: error: list of 8; the limit is 7"_s;
    QTest::newRow("exclamation mark") << QByteArray("Do **it** now!")
                                      << u"19:14: warning: exclamation mark; say it calmly"_s;
    QTest::newRow("exclamation mark in a heading")
        << QByteArray("### Stop!") << u"19:9: warning: exclamation mark; say it calmly"_s;
    QTest::newRow("medical word")
        << QByteArray("Your stenosis hurts.")
        << u"19:6: warning: medical word \"stenosis\" is not explained at its first use; perhaps: stenosis (narrowing)"_s;
}

void StyleChecksTest::findings()
{
    QFETCH(QByteArray, text);
    QTEST(check(samples::goodArticle("## What it is\n\n" + text + "\n\n")).join(u'\n'), "finding");
    // The same in Windows' line ends.
    QTEST(
        check(samples::goodArticle("## What it is\n\n" + text + "\n\n").replace("\n", "\r\n")).join(u'\n'), "finding");
}

void StyleChecksTest::length_data()
{
    QTest::addColumn<QByteArray>("text"); // the whole text of the article
    QTest::addColumn<QString>("finding");
    QTest::newRow("599 words") << QByteArray(paragraphs(59) + words(9))
                               << u"1:1: error: 599 words in the text; an article has 600 to 900"_s;
    QTest::newRow("600 words") << paragraphs(60) << QString();
    QTest::newRow("900 words") << paragraphs(90) << QString();
    QTest::newRow("901 words") << QByteArray(paragraphs(90) + "Go.")
                               << u"1:1: error: 901 words in the text; an article has 600 to 900"_s;
    QTest::newRow("12 words in a sentence") << QByteArray(words(12) + "\n\n").repeated(60) << QString();
    QTest::newRow("12.5 words in a sentence") << QByteArray(words(12) + ' ' + words(13) + "\n\n").repeated(30)
                                              << u"1:1: error: 12.5 words in a sentence on average; the limit is 12"_s;
}

void StyleChecksTest::length()
{
    QFETCH(QByteArray, text);
    QTEST(check("---\ntitle: T\n---\n\n" + text + '\n').join(u'\n'), "finding");
}

void StyleChecksTest::grade_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("finding");
    // Sentences of ten words, of which two have the syllables that make the grade.
    QTest::newRow("English at the limit") << u"en"_s << QByteArray("medicine activity") << QString();
    QTest::newRow("English above") << u"en"_s << QByteArray("medicine responsibility")
                                   << u"1:1: error: Flesch-Kincaid grade 8.4; the limit is 7.0"_s;
    QTest::newRow("other language") << u"fr"_s << QByteArray("medicine responsibility") << QString();
    QTest::newRow("Spanish below") << u"es"_s << QByteArray("antiinflamatorio antiinflamatorio rehabilitaciones")
                                   << u"1:1: error: INFLESZ 31.6; an article has 60.0 or more"_s;
    QTest::newRow("Spanish at ease") << u"es"_s << QByteArray("reposo") << QString();
}

void StyleChecksTest::grade()
{
    QFETCH(QString, lang);
    QFETCH(QByteArray, word);
    const QByteArray text = QByteArray("Di con " + word + " a la vez si va ya.\n\n").repeated(70);
    QTEST(check("---\ntitle: T\n---\n\n" + text, lang).join(u'\n'), "finding");
}

void StyleChecksTest::passive()
{
    const QByteArray passive = "The skin\n*is often* pressed here.\n\n";
    auto article = [&](int times) {
        return "---\ntitle: T\n---\n\n" + paragraphs(10) + passive.repeated(times) + paragraphs(55);
    };
    QCOMPARE(check(article(14)), QStringList()); // of 144 sentences
    QCOMPARE(check(article(15)),
        QStringList{
            u"26:2: warning: 15 of 145 sentences are passive, more than 10 %; the first: \"is often pressed\""_s});
}

void StyleChecksTest::titleAndSummary()
{
    QCOMPARE(check(samples::goodArticle().replace("summary: A stiff neck", "summary: Oh! A stiff neck")),
        QStringList{u"3:1: warning: exclamation mark; say it calmly"_s});
    QCOMPARE(check(samples::goodArticle().replace("title: Neck pain", "title: \"Neck pain!\"")),
        QStringList{u"2:1: warning: exclamation mark; say it calmly"_s});
}

void StyleChecksTest::nothingToRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("findings");
    const QString tooShort = u"1:1: error: %1 words in the text; an article has 600 to 900"_s;
    QTest::newRow("empty") << QByteArray() << tooShort.arg(0);
    QTest::newRow("headings only") << QByteArray("## A\n") << tooShort.arg(0);
    QTest::newRow("marks only") << QByteArray("- ...\n") << tooShort.arg(0);
    QTest::newRow("only a list") << QByteArray("- a\n- b\n") << tooShort.arg(2);
}

void StyleChecksTest::nothingToRead()
{
    QFETCH(QByteArray, text);
    for (const QString &lang : {u"en"_s, u"es"_s, u"fr"_s}) {
        QTEST(check("---\ntitle: T\n---\n" + text, lang).join(u'\n'), "findings");
    }
}

void StyleChecksTest::medicalWords_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("terms"); // "line:column term" of those that are not explained
    auto row = [](const char *name, const QByteArray &text, const QString &terms, const QString &lang = u"en"_s) {
        QTest::newRow(name) << lang << text << terms;
    };
    row("bare", "A tendon hurts.", u"4:3 tendon"_s);
    row("first use only", "A tendon hurts. The tendon heals.", u"4:3 tendon"_s);
    row("plural and capital", "Tendons hurt.", u"4:1 Tendons"_s);
    row("two words", "You have a trigger point here.", u"4:12 trigger point"_s);
    row("two words, plural", "Some trigger points hurt.", u"4:6 trigger points"_s);
    row("part of a term is no term", "You trigger a reaction.", {});
    row("bracket follows", "A tendon (the cord that ties muscle to bone) hurts.", {});
    row("bracket follows soon", "The tendons in your heel (the cords) hurt.", {});
    row("bracket follows late", "A tendon hurts when you get up in the morning (sometimes).", u"4:3 tendon"_s);
    row("bracket of the next sentence", "It is a tendon. Rest (a bit).", u"4:9 tendon"_s);
    row("stands in the bracket", "The cord of the heel (a tendon) hurts.", {});
    row("bracket closed before", "The heel (here) has a tendon.", u"4:23 tendon"_s);
    row("called", "This cord is called a tendon.", {});
    row("doctors call it", "Doctors call it osteoarthritis.", {});
    row("means", "Stenosis means that it is narrow.", {});
    row("this means", "The cause is stenosis. This means that it is narrow.", {});
    row("is a", "We look at the tendon. A tendon is a cord.", u"4:16 tendon"_s);
    row("is a, at first use", "A tendon is a cord that ties muscle to bone.", {});
    row("subject", "Osteoarthritis is wear of a joint.", {});
    row("apposition", "It is a tendon, a cord that ties.", {});
    row("explained later", "A tendon hurts. A tendon is a cord.", u"4:3 tendon"_s);
    row("heading is no use", "## Tendon\n\nA tendon (a cord) hurts.", {});
    row("two of them", "A tendon and a bursa.", u"4:3 tendon, 4:16 bursa"_s);
    row("Spanish", "El tendón duele.", u"4:4 tendón"_s, u"es"_s);
    row("Spanish explained", "El tendón (un cordón) y la bursitis, que se llama así.", {}, u"es"_s);
    row("other language", "Le tendon fait mal.", {}, u"fr"_s);
}

void StyleChecksTest::medicalWords()
{
    QFETCH(QString, lang);
    QFETCH(QByteArray, text);
    const samples::Parsed parsed = samples::parse("---\ntitle: T\n---\n" + text + '\n', lang);
    QStringList found;
    for (const MedicalWords::Finding &finding : MedicalWords(lang).unexplained(parsed.article.prose)) {
        found.append(u"%1:%2 %3"_s.arg(finding.place.line).arg(finding.place.column).arg(finding.term));
        QVERIFY(!finding.plain.isEmpty());
    }
    QTEST(found.join(u", "_s), "terms");
}

void StyleChecksTest::medicalWordLists_data()
{
    QTest::addColumn<int>("least");
    QTest::newRow("en") << 140;
    QTest::newRow("es") << 50;
}

// Every line of the lists works: alone in a text, its word is found.
void StyleChecksTest::medicalWordLists()
{
    QFETCH(int, least);
    const QString lang = QString::fromLatin1(QTest::currentDataTag());
    const QByteArray list
        = samples::read(QStringLiteral(PAMPHLET_SOURCE_DIR "/resources/reading/medical-%1.txt").arg(lang));
    const MedicalWords words(lang);
    int terms = 0;
    QSet<QByteArray> seen;
    for (const QByteArray &line : list.split('\n')) {
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        const QByteArray term = line.first(line.indexOf(" = "));
        QVERIFY2(!seen.contains(term), term.constData());
        seen.insert(term);
        const Prose prose = samples::parse("---\ntitle: T\n---\nx " + term + " y\n", lang).article.prose;
        const QList<MedicalWords::Finding> found = words.unexplained(prose);
        QVERIFY2(found.size() == 1 && found.first().term == QString::fromUtf8(term), term.constData());
        ++terms;
    }
    QVERIFY(terms >= least);
}

QTEST_APPLESS_MAIN(StyleChecksTest)
#include "tst_stylechecks.moc"
