#include "article/articlechecks.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// Complete front matter, parts and sources, with exact places. What is written is tst_stylechecks' business.
class ArticleChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodArticleHasNoFindings();
    void findings_data();
    void findings();
    void warnings_data();
    void warnings();
    void everyBodyRegion();
    void spanishHeadings();
    void otherLanguagesAreNotReadForWording();
    void emptyArticle();

private:
    static QStringList check(const QByteArray &source, const QString &lang = u"en"_s);
    static void addColumns();
};

QStringList ArticleChecksTest::check(const QByteArray &source, const QString &lang)
{
    samples::Parsed parsed = samples::parse(source, lang);
    ArticleChecks::check(parsed.article, u"neck-pain/en.md"_s, QDate(2026, 11, 22), parsed.found);
    return parsed.messages();
}

void ArticleChecksTest::goodArticleHasNoFindings()
{
    QCOMPARE(check(samples::goodArticle()), QStringList());
}

void ArticleChecksTest::addColumns()
{
    QTest::addColumn<QByteArray>("before"); // what is replaced in the good article
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("message");
}

void ArticleChecksTest::findings_data()
{
    addColumns();
    auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &message) {
        QTest::newRow(name) << before << after << message;
    };
    row("no summary", "summary: A stiff neck gets better in days.\n", "",
        u"1:1: \"summary\" is missing: it becomes the \"In short\" box"_s);
    row("no topics", "topics: [neck]\n", "",
        u"1:1: \"topics\" is missing: without one nobody finds the article on Home"_s);
    row("no keywords", "keywords: [stiff neck]\n", "",
        u"1:1: \"keywords\" is missing: they are what patients type to find the article"_s);
    row("empty keywords", "[stiff neck]", "[\"\"]",
        u"1:1: \"keywords\" is missing: they are what patients type to find the article"_s);
    row("no date", "written: 2026-01-02\n", "", u"1:1: \"written\" is missing: readers are told how old the text is"_s);
    row("no review", "review_due: 2028-01-02\n", "", u"1:1: \"review_due\" is missing: every text grows old"_s);
    row("nothing to teach back", "teach_back: [\"When would you call for help?\"]\n", "",
        u"1:1: \"teach_back\" is missing: the clinician asks one to three questions"_s);
    row("much to teach back", "[\"When would you call for help?\"]", "[a, b, c, d]",
        u"10:1: 4 questions to teach back; the limit is 3"_s);
    row("no hero", "hero: {file: hero.svg, alt: A neck from the side}\n", "",
        u"1:1: \"hero\" is missing: every article has a picture beside its title"_s);
    row("hero without words", ", alt: A neck from the side", "",
        u"6:1: picture has no description: give hero an \"alt\""_s);
    row("hero elsewhere", "file: hero.svg", "file: ../x/hero.svg",
        u"6:1: \"../x/hero.svg\" is no picture beside the article; give a plain file name such as hero.svg"_s);
    row("review before writing", "review_due: 2028", "review_due: 2025",
        u"7:1: \"review_due\" is not after \"written\""_s);
    row("review on the same day", "review_due: 2028", "review_due: 2026",
        u"7:1: \"review_due\" is not after \"written\""_s);
    row("unknown region", "[shoulder]", "[shoulder, back]", u"8:1: the body map has no region \"back\""_s);
    row("source twice", "doi: 10.1/x}", "doi: 10.1/x}, {id: lee, title: y, url: z}",
        u"11:1: source \"lee\" is listed twice"_s);
    row("wrong number", "people. [1]", "people. [2]",
        u"35:57: source \"lee\" is number 1 in the list, but \"2\" here"_s);
    row("no red flags", "**Get help now: call 911**", "**Be careful**",
        u"1:1: the red-flag box is missing: a block quote that begins **Get help now**"_s);
    row("red flags not first", "---\n>", "---\nText.\n\n>",
        u"1:1: the red-flag box must be the first thing in the text"_s);
    row("no questions section", "## Questions people ask", "## Questions",
        u"1:1: the section \"Questions people ask\" with ### questions is missing"_s);
    row("three questions", "### Will", "#### Will", u"58:1: 3 questions; an article answers 4 to 6"_s);
    row("seven questions", "### Will", "### A?\n\n### B?\n\n### C?\n\n### Will",
        u"58:1: 7 questions; an article answers 4 to 6"_s);
    row("no way to talk", "## Talk with us", "## More", u"1:1: the section \"Talk with us\" is missing"_s);
    row("nothing on how it feels", "## What it feels like", "## Other",
        u"1:1: the section that says how it feels is missing, such as ## What it feels like"_s);
    row("nothing on how sure we are", "some evidence", "good for you",
        u"1:1: nothing says how sure we are: strong, some, little or no good evidence"_s);
    row("no steps", "1. Turn the head.\n2. Note", "- Turn the head.\n- Note",
        u"1:1: the steps are missing: a numbered list of what to do"_s);
    row("no second picture", "![The side of a neck](hero.svg \"Where it hurts.\")\n", "",
        u"1:1: the text has no picture; it needs one at least besides the hero"_s);
}

void ArticleChecksTest::findings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray source = samples::goodArticle();
    QCOMPARE(source.count(before), 1);
    QTEST(check(source.replace(before, after)).join(u'\n'), "message");
}

void ArticleChecksTest::warnings_data()
{
    addColumns();
    auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &message) {
        QTest::newRow(name) << before << after << message;
    };
    row("review is due", "review_due: 2028-01-02", "review_due: 2026-11-21",
        u"7:1: the review was due on 2026-11-21"_s);
    row("review is due today", "review_due: 2028-01-02", "review_due: 2026-11-22", QString());
    row("written today", "written: 2026-01-02", "written: 2026-11-22", QString());
    row("written tomorrow", "written: 2026-01-02", "written: 2026-11-23",
        u"5:1: \"written\" lies in the future: 2026-11-23"_s);
    row("hero says the same twice", "alt: A neck", "caption: A neck from the side, alt: A neck",
        u"6:1: the description of the hero is the same as its caption"_s);
    row("picture says the same twice", "\"Where it hurts.\"", "\"The side of a neck\"",
        u"31:1: the description is the same as the caption; say what is to be seen in one, what it teaches in the other"_s);
    row("source nowhere to be found", ", doi: 10.1/x", "",
        u"11:1: source \"lee\" has no doi, pmid, publisher, url or journal to find it by; if there is none, say so in its \"note\""_s);
    row("source never cited", "doi: 10.1/x}", "doi: 10.1/x},\n  {id: kim, title: y, url: z}",
        u"12:1: source \"kim\" is never cited"_s);
    row("sources in another order", "sources: [", "sources: [{id: kim, title: y, pmid: \"1\"}, ",
        u"11:1: source 1 is cited after"_s);
}

void ArticleChecksTest::warnings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, message);
    QByteArray source = samples::goodArticle();
    QCOMPARE(source.count(before), 1);
    source.replace(before, after);
    if (message.contains(u"is cited after"_s)) {
        source.replace("people. [1](#lee)", "people. [2](#lee) Again. [1](#kim)");
        message = u"35:74: source 1 is cited after source 2; list the sources in the order of the text"_s;
    }
    samples::Parsed parsed = samples::parse(source);
    ArticleChecks::check(parsed.article, u"neck-pain/en.md"_s, QDate(2026, 11, 22), parsed.found);
    QCOMPARE(parsed.messageText(), message);
    QVERIFY(!parsed.found.hasErrors());
}

void ArticleChecksTest::everyBodyRegion()
{
    const QByteArray all = "[head, jaw, neck, shoulder, upper-back, elbow, wrist-hand, low-back, hip, pelvis, thigh, "
                           "knee, lower-leg, ankle-foot]";
    QCOMPARE(check(samples::goodArticle().replace("[shoulder]", all)), QStringList());
}

void ArticleChecksTest::spanishHeadings()
{
    QByteArray source = samples::goodSpanishArticle();
    QCOMPARE(check(source, u"es"_s), QStringList());
    QCOMPARE(check(source.replace("alguna evidencia", "ayuda"), u"es-MX"_s),
        QStringList{u"1:1: nothing says how sure we are: strong, some, little or no good evidence"_s});
}

void ArticleChecksTest::otherLanguagesAreNotReadForWording()
{
    QByteArray source = samples::goodArticle();
    source.replace("## What it is", "## A").replace("## What it feels like", "## B").replace("some evidence", "c");
    QCOMPARE(check(source, u"fr"_s), QStringList());
}

void ArticleChecksTest::emptyArticle()
{
    const QStringList found = check("---\ntitle: T\n---\n");
    QCOMPARE(found.size(), 15);
    QCOMPARE(found.filter(u"1:1: "_s).size(), 15);
}

QTEST_APPLESS_MAIN(ArticleChecksTest)
#include "tst_articlechecks.moc"
