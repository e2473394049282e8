#include "article/articlechecks.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class ArticleChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodArticleHasNoFindings();
    void findings_data();
    void findings();
};

void ArticleChecksTest::goodArticleHasNoFindings()
{
    samples::Parsed parsed = samples::parse(samples::article());
    ArticleChecks::check(parsed.article, u"neck-pain/en.md"_s, parsed.found);
    QCOMPARE(parsed.messages(), QStringList());
}

void ArticleChecksTest::findings_data()
{
    QTest::addColumn<QByteArray>("before"); // what is replaced in the good article
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("message");
    auto row = [](const char *name, const char *before, const char *after, const QString &message) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << message;
    };
    row("no summary", "summary: A stiff neck gets better in days.\n", "",
        u"1:1: \"summary\" is missing: it becomes the \"In short\" box"_s);
    row("no topics", "topics: [neck]\n", "",
        u"1:1: \"topics\" is missing: without one nobody finds the article on Home"_s);
    row("no date", "written: 2026-01-02\n", "", u"1:1: \"written\" is missing: readers are told how old the text is"_s);
    row("no hero", "hero: {file: hero.svg, alt: A neck from the side}\n", "",
        u"1:1: \"hero\" is missing: every article has a picture beside its title"_s);
    row("hero without words", ", alt: A neck from the side", "",
        u"6:1: picture has no description: give hero an \"alt\""_s);
    row("hero elsewhere", "hero.svg", "../x/hero.svg",
        u"6:1: \"../x/hero.svg\" is no picture beside the article; give a plain file name such as hero.svg"_s);
    row("review before writing", "written: 2026-01-02\n", "written: 2026-01-02\nreview_due: 2025-01-02\n",
        u"6:1: \"review_due\" is not after \"written\""_s);
    row("review on the same day", "written: 2026-01-02\n", "written: 2026-01-02\nreview_due: 2026-01-02\n",
        u"6:1: \"review_due\" is not after \"written\""_s);
    row("source twice", "hero:", "sources: [{id: a, title: x}, {id: b, title: x}, {id: a, title: y}]\nhero:",
        u"6:1: source \"a\" is listed twice"_s);
    row("no red flags", "**Get help now: call 911**", "**Be careful**",
        u"1:1: the red-flag box is missing: a block quote that begins **Get help now**"_s);
    row("red flags not first", "---\n>", "---\nText.\n\n>",
        u"1:1: the red-flag box must be the first thing in the text"_s);
    row("no questions section", "## Questions people ask", "## Questions",
        u"1:1: the section \"Questions people ask\" with ### questions is missing"_s);
    row("no question in it", "### Will", "#### Will",
        u"1:1: the section \"Questions people ask\" with ### questions is missing"_s);
}

void ArticleChecksTest::findings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, message);
    QByteArray source = samples::article();
    QCOMPARE(source.count(before), 1);
    samples::Parsed parsed = samples::parse(source.replace(before, after));
    ArticleChecks::check(parsed.article, u"neck-pain/en.md"_s, parsed.found);
    QCOMPARE(parsed.messages(), QStringList{message});
    QVERIFY(!parsed.found.hasFatal());
}

QTEST_APPLESS_MAIN(ArticleChecksTest)
#include "tst_articlechecks.moc"
