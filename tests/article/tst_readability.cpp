#include "article/readability.h"
#include "support/samples.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

Readability figuresOf(const QByteArray &text, const QString &lang = u"en"_s)
{
    return Readability::of(samples::parse("---\ntitle: T\n---\n" + text, lang).article.prose, lang);
}

QStringList texts(const Prose &prose)
{
    QStringList lines;
    for (const TextBlock &block : prose.blocks) {
        lines.append(block.isHeading() ? u"# "_s + block.text : block.list >= 0 ? u"- "_s + block.text : block.text);
    }
    return lines;
}

} // namespace

// What is counted as text, where it stands, and the formulas.
class ReadabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulas();
    void languages();
    void whatIsText();
    void places_data();
    void places();
    void listsFiguresCitations();
    void nothingToRead_data();
    void nothingToRead();
    void windowsLineEnds();
    void shownGrade_data();
    void shownGrade();
    void gradeOfRealArticles();
    void longTextsTakeLinearTime_data();
    void longTextsTakeLinearTime();
};

// The expected values are worked out by hand from the published formulas.
void ReadabilityTest::formulas()
{
    const Readability figures{100, 10, 150, 12};
    QVERIFY(isNear(figures.wordsPerSentence(), 10.0));
    QVERIFY(isNear(figures.fleschKincaidGrade(), 6.01)); // 3.9 + 17.7 - 15.59
    QVERIFY(isNear(figures.smog(), 9.387)); // 1.043 * 6 + 3.1291
    QVERIFY(isNear(figures.fernandezHuerta(), 106.64)); // 206.84 - 90 - 10.2
    QVERIFY(isNear(figures.inflesz(), 103.385)); // 206.835 - 93.45 - 10
    const Readability counted = figuresOf("The cat sat. It was a happy animal today.\n");
    QCOMPARE(counted.words, 9);
    QCOMPARE(counted.sentences, 2);
    QCOMPARE(counted.syllables, 13); // the cat sat it was a hap-py an-i-mal to-day
    QCOMPARE(counted.longWords, 1);
}

void ReadabilityTest::languages()
{
    const Readability spanish = figuresOf("La rodilla duele. Camine un poco.\n", u"es-MX"_s);
    QCOMPARE(spanish.words, 6);
    QCOMPARE(spanish.syllables, 12); // la ro-di-lla due-le ca-mi-ne un po-co
    QCOMPARE(spanish.longWords, 2);
    const Readability other = figuresOf("Le genou fait mal.\n", u"fr"_s);
    QCOMPARE(other.words, 4);
    QCOMPARE(other.syllables, 0);
}

void ReadabilityTest::whatIsText()
{
    const samples::Parsed parsed = samples::parse(samples::article(
        "Lead *in* `code` [link](../a-b/en.md) [site](https://example.org) <https://example.org>. [1](#x) "
        "More\nlines.\n\n"
        "## Heading\n\n![alt](hero.svg \"caption\")\n\nText ![alt](hero.svg) around.\n\n- item\n- two\n\n  parts\n\n"
        "1. step\n   - inner\n\n> quote\n\n    code block\n\n<b>html</b>\n\n"));
    QCOMPARE(texts(parsed.article.prose),
        (QStringList{u"# Get help now: call 911"_s, u"- You lose feeling in an arm"_s,
            u"Lead in code link site .  More lines."_s, u"# Heading"_s, u"Text  around."_s, u"- item"_s, u"- two"_s,
            u"- parts"_s, u"- step"_s, u"- inner"_s, u"quote"_s, u"html"_s, u"# Questions people ask"_s,
            u"# Will it go away?"_s, u"Often."_s}));
}

void ReadabilityTest::places_data()
{
    QTest::addColumn<QByteArray>("text"); // holds the word once; begins on line 4
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("paragraph") << QByteArray("a neck b") << 4 << 3;
    QTest::newRow("second line") << QByteArray("a\nb neck") << 5 << 3;
    QTest::newRow("indented second line") << QByteArray("a\n   b neck") << 5 << 6;
    QTest::newRow("behind other letters") << QByteArray("señor 日本 🦴 neck") << 4 << 13;
    QTest::newRow("in emphasis") << QByteArray("a **b neck** c") << 4 << 7;
    QTest::newRow("behind emphasis") << QByteArray("a **b** c neck") << 4 << 11;
    QTest::newRow("behind escapes, which the parser forgets") << QByteArray("a \\* b \\_ neck") << 4 << 9; // not 11
    QTest::newRow("behind an entity") << QByteArray("a &amp; **b** neck") << 4 << 15;
    QTest::newRow("behind a link") << QByteArray("a [b](../neck-x/en.md) neck") << 4 << 24;
    QTest::newRow("in a link") << QByteArray("[neck b](../a-b/en.md)") << 4 << 2;
    QTest::newRow("behind a citation") << QByteArray("a. [1](#neck) neck") << 4 << 15;
    QTest::newRow("in a list") << QByteArray("- a\n- b neck") << 5 << 5;
    QTest::newRow("second line of an item") << QByteArray("- a\n  b neck") << 5 << 5;
    QTest::newRow("lazy line of an item") << QByteArray("- a\nb neck") << 5 << 3;
    QTest::newRow("in a quoted list") << QByteArray("> **A**\n>\n> - b neck") << 6 << 7;
    QTest::newRow("heading") << QByteArray("## A neck") << 4 << 6;
    QTest::newRow("after blank lines") << QByteArray("a\n\n\n\n1. neck") << 8 << 4;
}

void ReadabilityTest::places()
{
    QFETCH(QByteArray, text);
    const samples::Parsed parsed = samples::parse("---\ntitle: T\n---\n" + text + '\n');
    for (const TextBlock &block : parsed.article.prose.blocks) {
        if (const qsizetype at = block.text.indexOf(u"neck"_s); at >= 0) {
            const SourcePlace place = block.placeOf(at);
            QTEST(place.line, "line");
            QTEST(place.column, "column");
            return;
        }
    }
    QFAIL("the word is not in the text");
}

void ReadabilityTest::listsFiguresCitations()
{
    const Prose prose = samples::parse("---\ntitle: T\nsources: [{id: x, title: y}]\n---\n"
                                       "- a\n- b\n\n1. c\n\n   ![A neck](neck.svg \"Here.\")\n\nSo. [2](#x)\n\n> - d\n")
                            .article.prose;
    QCOMPARE(prose.lists.size(), 3);
    QCOMPARE((QList<int>{prose.lists[0].items, prose.lists[1].items, prose.lists[2].items}), (QList<int>{2, 1, 1}));
    QCOMPARE((QList<bool>{prose.lists[0].ordered, prose.lists[1].ordered}), (QList<bool>{false, true}));
    QCOMPARE(prose.lists[1].place.line, 8);
    QCOMPARE(prose.lists[2].place.column, 3);
    QCOMPARE(prose.figures.size(), 1);
    const Figure &figure = prose.figures.first();
    QCOMPARE(
        (QStringList{figure.file, figure.alt, figure.caption}), (QStringList{u"neck.svg"_s, u"A neck"_s, u"Here."_s}));
    QCOMPARE((QList<int>{figure.place.line, figure.place.column, figure.block}), (QList<int>{10, 4, 3}));
    QCOMPARE(prose.citations.size(), 1);
    QCOMPARE(
        (QStringList{prose.citations.first().source, prose.citations.first().mark}), (QStringList{u"x"_s, u"2"_s}));
    QCOMPARE(
        (QList<int>{prose.citations.first().place.line, prose.citations.first().place.column}), (QList<int>{12, 5}));
}

void ReadabilityTest::nothingToRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank lines") << QByteArray("\n\n \n");
    QTest::newRow("headings only") << QByteArray("## A\n\n### B\n");
    QTest::newRow("picture only") << QByteArray("![a b](neck.svg \"c\")\n");
    QTest::newRow("citation only") << QByteArray("[1](#x)\n");
    QTest::newRow("marks only") << QByteArray("... – !\n\n- ?\n");
    QTest::newRow("code only") << QByteArray("    code\n");
}

void ReadabilityTest::nothingToRead()
{
    QFETCH(QByteArray, text);
    const Readability figures = figuresOf(text);
    QCOMPARE(figures.sentences, 0);
    QCOMPARE(figures.words, 0);
    QCOMPARE(figures.wordsPerSentence(), 0.0);
    for (const double value :
        {figures.fleschKincaidGrade(), figures.smog(), figures.fernandezHuerta(), figures.inflesz()}) {
        QVERIFY(std::isfinite(value));
    }
}

void ReadabilityTest::windowsLineEnds()
{
    const QByteArray source = samples::goodArticle();
    const samples::Parsed unixEnds = samples::parse(source);
    const samples::Parsed windowsEnds = samples::parse(QByteArray(source).replace("\n", "\r\n"));
    QCOMPARE(texts(windowsEnds.article.prose), texts(unixEnds.article.prose));
    for (qsizetype i = 0; i < unixEnds.article.prose.blocks.size(); ++i) {
        const TextBlock &one = unixEnds.article.prose.blocks[i];
        const TextBlock &other = windowsEnds.article.prose.blocks[i];
        const qsizetype last = one.text.size() - 1;
        QCOMPARE(other.placeOf(last).line, one.placeOf(last).line);
        QCOMPARE(other.placeOf(last).column, one.placeOf(last).column);
    }
}

void ReadabilityTest::shownGrade_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lang");
    QTest::addColumn<int>("grade"); // 0: none
    QTest::newRow("very easy") << QByteArray("I go. I do.\n") << u"en"_s << 1;
    QTest::newRow("good article") << samples::filler << u"en-US"_s << 1;
    QTest::newRow("hard") << QByteArray("Rehabilitation facilitates functional recovery.\n") << u"en"_s << 36;
    QTest::newRow("Spanish") << QByteArray("Camine un poco.\n") << u"es"_s << 0;
    QTest::newRow("empty") << QByteArray() << u"en"_s << 0;
}

void ReadabilityTest::shownGrade()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, lang);
    const Prose prose = samples::parse("---\ntitle: T\n---\n" + text, lang).article.prose;
    QTEST(pamphlet::shownGrade(prose, lang).value_or(0), "grade");
}

void ReadabilityTest::gradeOfRealArticles()
{
    const QDir folder(QStringLiteral(PAMPHLET_SOURCE_DIR "/articles"));
    int articles = 0;
    for (const QString &slug : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray source = samples::read(folder.filePath(slug + u"/en.md"_s));
        if (source.isEmpty()) {
            continue; // the pages to fill in
        }
        const int grade = pamphlet::shownGrade(samples::parse(source).article.prose, u"en"_s).value_or(0);
        QVERIFY2(grade >= 1 && grade <= 7, qPrintable(slug));
        ++articles;
    }
    QCOMPARE(articles, 30);
}

void ReadabilityTest::longTextsTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("text");
    const qsizetype most = 200'000; // a quadratic rule would take minutes
    for (const char *piece : {"Words and words. ", "*a* ", "\\* ", "&amp; ", "[1](#x) ", "- a\n", "> a\n\n", "a\n",
             "a\r\n", "tendon ", "! ", "![a](b.svg)\n\n", "is done ", "(", "se\xC3\xB1or **a** ", "`a` "}) {
        QTest::newRow(piece) << QByteArray(piece).repeated(most / qsizetype(qstrlen(piece)));
    }
}

void ReadabilityTest::longTextsTakeLinearTime()
{
    QFETCH(QByteArray, text);
    const samples::Parsed parsed = samples::parse("---\ntitle: T\n---\n" + text);
    QVERIFY2(!parsed.found.hasFatal(), qPrintable(parsed.messageText().left(300)));
    const Readability figures = Readability::of(parsed.article.prose, u"en"_s);
    QVERIFY(figures.words >= figures.sentences);
}

QTEST_APPLESS_MAIN(ReadabilityTest)
#include "tst_readability.moc"
