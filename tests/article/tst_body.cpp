#include "article/articlepage.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// The text begins on line 12 of the file: after the front matter and the red-flag box.
constexpr int textLine = samples::bodyLine + 5;

samples::Parsed parseText(const QByteArray &text)
{
    return samples::parse(samples::article(text + "\n\n"));
}

HtmlScan page(const Article &article)
{
    return HtmlScan(ArticlePage().screenHtml(article, {}));
}

} // namespace

class BodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sections();
    void questions();
    void redFlagList();
    void redFlagParagraph();
    void redFlagGroups();
    void redFlagsOfSeveralBlocks_data();
    void redFlagsOfSeveralBlocks();
    void otherQuotesStayQuotes();
    void announcedListsStayWithTheirSentence_data();
    void announcedListsStayWithTheirSentence();
    void figure();
    void figureInAList();
    void pictureWithinASentence();
    void citation();
    void articleLinks_data();
    void articleLinks();
    void webLinks_data();
    void webLinks();
    void problems_data();
    void problems();
    void refusedLinksKeepTheirWords();
    void sameHeadings_data();
    void sameHeadings();
    void sourceIdsAndHeadings();
    void severalProblemsAtOnce();
};

void BodyTest::sections()
{
    const samples::Parsed parsed
        = parseText("Before.\n\n## What it is\n\nFirst.\n\nSecond.\n\n### Small\n\nThird.\n\n## Talk with us\n\nCall.");
    QCOMPARE(parsed.messages(), QStringList());
    const QList<Section> &sections = parsed.article.sections;
    QCOMPARE(sections.size(), 4);
    QVERIFY(sections[0].heading.isEmpty() && sections[0].id.isEmpty());
    QCOMPARE(sections[0].plain, u"Before."_s);
    QCOMPARE(sections[1].heading, u"What it is"_s);
    QCOMPARE(sections[1].id, u"neck-pain--what-it-is"_s);
    QCOMPARE(sections[1].lead.trimmed(), u"<p>First.</p>"_s);
    QVERIFY(sections[1].rest.contains(u"<h3>Small</h3>"_s));
    QCOMPARE(sections[1].plain, u"First.\nSecond.\nSmall\nThird."_s);
    QVERIFY(sections[2].isNextStep && !sections[2].isFaq);
    QVERIFY(sections[3].isFaq && !sections[3].isNextStep);
}

void BodyTest::questions()
{
    const samples::Parsed parsed = samples::parse(samples::frontMatter
        + "## Questions people ask\n\nIntro.\n\n### Is it *my* fault?\n\nNo.\n\nReally.\n\n#### Detail\n\n- a\n\n### "
          "And now?\n\n## End\n\n### Not a question\n");
    QCOMPARE(parsed.messages(), QStringList());
    const Section &faq = parsed.article.sections.first();
    QCOMPARE(faq.plain, u"Intro."_s);
    QCOMPARE(faq.questions.size(), 2);
    QCOMPARE(faq.questions[0].text, u"Is it my fault?"_s);
    QCOMPARE(faq.questions[0].id, u"neck-pain--is-it-my-fault"_s);
    QCOMPARE(faq.questions[0].plain, u"No.\nReally.\nDetail\na"_s);
    QVERIFY(faq.questions[0].html.contains(u"<h4>Detail</h4>"_s));
    QVERIFY(faq.questions[1].html.isEmpty());
    QVERIFY(parsed.article.sections[1].questions.isEmpty());
}

void BodyTest::redFlagList()
{
    const samples::Parsed parsed = samples::parse(
        samples::frontMatter + "> **Get help now: call 911**\n>\n> - A *sudden* headache\n> - Weak arm\n\n## A\n\nB\n");
    QCOMPARE(parsed.article.redFlags.size(), 1);
    const RedFlagGroup &group = parsed.article.redFlags.first();
    QCOMPARE(group.heading, u"Get help now: call 911"_s);
    QCOMPARE(group.flags.size(), 2);
    QCOMPARE(group.flags[0].plain, u"A sudden headache"_s);
    QCOMPARE(group.flags[0].html, u"A <em>sudden</em> headache"_s);
    QVERIFY(parsed.article.redFlagsComeFirst);
    QCOMPARE(parsed.article.sections.size(), 1); // the box is not repeated in the text
}

void BodyTest::redFlagParagraph()
{
    const samples::Parsed parsed = samples::parse(
        samples::frontMatter + "> **Get help now** when your arm *is weak*.\n>\n> Or when you fall.\n\n## A\n\nB\n");
    QCOMPARE(parsed.article.redFlags.size(), 1);
    const RedFlagGroup &group = parsed.article.redFlags.first();
    QCOMPARE(group.heading, u"Get help now"_s);
    QCOMPARE(group.flags.size(), 2);
    QCOMPARE(group.flags[0].html, u"when your arm <em>is weak</em>."_s);
    QCOMPARE(group.flags[1].plain, u"Or when you fall."_s);
}

void BodyTest::redFlagGroups()
{
    const samples::Parsed parsed = samples::parse(samples::frontMatter
        + "Text first.\n\n> **get HELP now**\n>\n> - a\n>\n> **See a doctor the same day**\n>\n> - b\n> - c\n\n> **Get "
          "help now**\n>\n> - d\n");
    QCOMPARE(parsed.article.redFlags.size(), 2);
    QCOMPARE(parsed.article.redFlags[1].heading, u"See a doctor the same day"_s);
    QCOMPARE(parsed.article.redFlags[1].flags.size(), 2);
    QVERIFY(!parsed.article.redFlagsComeFirst);
    QVERIFY(parsed.article.sections.first().rest.contains(u"<blockquote>"_s)); // a second box stays in the text
}

// Nothing that stands in the box may be lost on the page: it is there to save lives.
void BodyTest::redFlagsOfSeveralBlocks_data()
{
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("list in a list") << QByteArray("> - A headache with\n>   - fever\n>   - alpha\n");
    QTest::newRow("two paragraphs in an item") << QByteArray("> - fever\n>\n>   alpha\n");
    QTest::newRow("loose list") << QByteArray("> - fever\n>\n> - alpha\n");
    QTest::newRow("code block") << QByteArray(">     fever\n>     alpha\n");
    QTest::newRow("code block in an item") << QByteArray("> -     fever\n>       alpha\n");
    QTest::newRow("heading") << QByteArray("> ### fever\n>\n> alpha\n");
    QTest::newRow("quote") << QByteArray("> > fever\n> > alpha\n");
    QTest::newRow("numbered list") << QByteArray("> 1. fever\n> 2. alpha\n");
    QTest::newRow("picture") << QByteArray("> ![fever](a.svg \"alpha\")\n");
}

void BodyTest::redFlagsOfSeveralBlocks()
{
    QFETCH(QByteArray, box);
    const samples::Parsed parsed
        = samples::parse(samples::frontMatter + "> **Get help now**\n>\n" + box + "\n## A\n\nB\n");
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    const HtmlScan::Element shown = scan.one(u"aside"_s, u"red"_s);
    const QString words = shown.text
        + (scan.all(u"figure"_s).size() > 1 ? scan.all(u"img"_s).value(1).attributes.value(u"alt"_s) : QString());
    QVERIFY2(words.contains(u"fever"_s) && words.contains(u"alpha"_s), qPrintable(shown.text));
}

void BodyTest::otherQuotesStayQuotes()
{
    const samples::Parsed parsed = parseText("> **Remember** to breathe.\n\n> plain");
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(parsed.article.redFlags.size(), 1);
    QCOMPARE(page(parsed.article).all(u"blockquote"_s).size(), 2);
}

void BodyTest::announcedListsStayWithTheirSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lead"); // without line ends
    QTest::addColumn<QString>("rest");
    const QString together = u"<div class=\"keep\"><p>You may:</p><ul><li>ache</li></ul></div>"_s;
    QTest::newRow("first") << QByteArray("You may:\n\n- ache") << together << QString();
    QTest::newRow("later") << QByteArray("A.\n\nB.\n\nYou may:\n\n- ache") << u"<p>A.</p>"_s
                           << u"<p>B.</p>"_s + together;
    QTest::newRow("no colon") << QByteArray("You may.\n\n- ache") << u"<p>You may.</p>"_s
                              << u"<ul><li>ache</li></ul>"_s;
    QTest::newRow("list first") << QByteArray("- ache") << u"<ul><li>ache</li></ul>"_s << QString();
    QTest::newRow("long list") << "You may:\n\n" + QByteArray("- ache\n").repeated(9) << u"<p>You may:</p>"_s
                               << u"<ul>"_s + u"<li>ache</li>"_s.repeated(9) + u"</ul>"_s;
}

void BodyTest::announcedListsStayWithTheirSentence()
{
    QFETCH(QByteArray, text);
    const samples::Parsed parsed = parseText("## A\n\n" + text);
    QCOMPARE(parsed.messages(), QStringList());
    const Section &section = parsed.article.sections.first();
    QTEST(QString(section.lead).remove(u'\n'), "lead");
    QTEST(QString(section.rest).remove(u'\n'), "rest");
}

void BodyTest::figure()
{
    const samples::Parsed parsed = parseText("## A\n\n![A *neck* & \"chin\"](nod.svg \"Nod <a> \\\"bit\\\"\")");
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(parsed.article.pictures.size(), 2);
    QCOMPARE(parsed.article.pictures[1].target, u"nod.svg"_s);
    QCOMPARE(parsed.article.pictures[1].line, textLine + 2);
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.all(u"figure"_s).size(), 2); // and the hero
    const HtmlScan::Element image = scan.all(u"img"_s).value(1);
    QCOMPARE(image.attributes.value(u"src"_s), u"/neck-pain/nod.svg"_s);
    QCOMPARE(image.attributes.value(u"alt"_s), u"A neck & \"chin\""_s);
    QCOMPARE(scan.one(u"figcaption"_s).text, u"Nod <a> \"bit\""_s);
}

void BodyTest::figureInAList()
{
    const samples::Parsed parsed = parseText("## A\n\n1. Nod.\n\n   ![A neck](nod.svg \"Nod\")\n\n2. Rest.");
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"figcaption"_s).text, u"Nod"_s);
    QVERIFY(scan.one(u"ol"_s).text.contains(u"Nod"_s));
}

void BodyTest::pictureWithinASentence()
{
    const samples::Parsed parsed = parseText("## A\n\nSee ![the sign](sign.svg) here.");
    QCOMPARE(parsed.messages(), QStringList());
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.all(u"figure"_s).size(), 1); // the hero only
    QCOMPARE(scan.all(u"img"_s).value(1).attributes.value(u"alt"_s), u"the sign"_s);
}

void BodyTest::citation()
{
    const samples::Parsed parsed = samples::parse("---\ntitle: T\nsources: [{id: cote-2019, title: A}]\n---\n\nIt "
                                                  "helps. [1](#cote-2019)\nIt [2](#nobody) does.\n");
    QCOMPARE(parsed.messages(), QStringList{u"7:4: no source has the id \"nobody\""_s});
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString()); // which includes that the link leads to an id
    QCOMPARE(scan.all(u"sup"_s, u"cite"_s).size(), 1);
    QCOMPARE(scan.one(u"a"_s).attributes.value(u"href"_s), u"#neck-pain--source-cote-2019"_s);
    QVERIFY(scan.one(u"section"_s).text.contains(u"It 2 does."_s));
}

void BodyTest::articleLinks_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("file") << QByteArray("../back-pain/en.md");
    QTest::newRow("folder") << QByteArray("../back-pain/");
    QTest::newRow("other language") << QByteArray("../back-pain/es.md"); // the reader stays in the language being read
    QTest::newRow("in angle brackets") << QByteArray("<../back-pain/en.md>");
    QTest::newRow("by reference") << QByteArray("../back-pain/en.md \"title\"");
}

void BodyTest::articleLinks()
{
    QFETCH(QByteArray, target);
    const samples::Parsed parsed = parseText("## A\n\nRead [on *back*](" + target + ").");
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(parsed.article.links.size(), 1);
    QCOMPARE(parsed.article.links.first().target, u"back-pain"_s);
    QCOMPARE(parsed.article.links.first().line, textLine + 2);
    QCOMPARE(parsed.article.links.first().column, 6);
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"a"_s).attributes.value(u"href"_s), u"/back-pain/en"_s);
    QCOMPARE(scan.one(u"a"_s).text, u"on back"_s);
}

void BodyTest::webLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("words") << QByteArray("[the guide](https://example.org/a?b=1&c=2)")
                           << u"the guide (https://example.org/a?b=1&c=2)"_s;
    QTest::newRow("bare") << QByteArray("<https://example.org/>") << u"https://example.org/"_s;
    QTest::newRow("upper case") << QByteArray("[x](HTTP://EXAMPLE.ORG)") << u"x (HTTP://EXAMPLE.ORG)"_s;
    QTest::newRow("telephone") << QByteArray("[911](tel:911)") << u"911 (tel:911)"_s;
    QTest::newRow("mail") << QByteArray("[us](mailto:a@example.org)") << u"us (mailto:a@example.org)"_s;
}

void BodyTest::webLinks()
{
    QFETCH(QByteArray, text);
    const samples::Parsed parsed = parseText("## A\n\n" + text);
    QCOMPARE(parsed.messages(), QStringList());
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString());
    QVERIFY(scan.all(u"a"_s).isEmpty());
    QTEST(scan.all(u"p"_s).at(2).text, "shown"); // after the meta line and the summary
    QCOMPARE(scan.all(u"span"_s, u"address"_s).size(), 1);
}

void BodyTest::problems_data()
{
    QTest::addColumn<QByteArray>("text"); // its first line is line 13
    QTest::addColumn<QString>("message"); // without the place
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    auto linkTo = [](const QString &target) { return u"link to \"%1\"; a link leads to"_s.arg(target); };
    QTest::newRow("javascript") << QByteArray("Hi [a](javascript:alert(1))") << linkTo(u"javascript:alert(1)"_s) << 0
                                << 4;
    QTest::newRow("JavaScript") << QByteArray("A\nhi [a](JaVaScRiPt:alert(1))") << linkTo(u"JaVaScRiPt:alert(1)"_s) << 1
                                << 4;
    QTest::newRow("javascript in entities")
        << QByteArray("[a](&#106;avascript:x)") << linkTo(u"javascript:x"_s) << 0 << 1;
    QTest::newRow("vbscript") << QByteArray("[a](vbscript:x)") << linkTo(u"vbscript:x"_s) << 0 << 1;
    QTest::newRow("data") << QByteArray("[a](data:text/html,x)") << linkTo(u"data:text/html,x"_s) << 0 << 1;
    QTest::newRow("file") << QByteArray("- [a](file:///etc/passwd)") << linkTo(u"file:///etc/passwd"_s) << 0 << 3;
    QTest::newRow("autolink to a file") << QByteArray("<file:///etc/passwd>") << linkTo(u"file:///etc/passwd"_s) << 0
                                        << 1;
    QTest::newRow("no scheme") << QByteArray("[a](//example.org)") << linkTo(u"//example.org"_s) << 0 << 1;
    QTest::newRow("absolute") << QByteArray("[a](/back-pain/en)") << linkTo(u"/back-pain/en"_s) << 0 << 1;
    QTest::newRow("plain name") << QByteArray("[a](back-pain)") << linkTo(u"back-pain"_s) << 0 << 1;
    QTest::newRow("two folders up") << QByteArray("[a](../../x/en.md)") << linkTo(u"../../x/en.md"_s) << 0 << 1;
    QTest::newRow("dots for a slug") << QByteArray("[a](../../en.md)") << linkTo(u"../../en.md"_s) << 0 << 1;
    QTest::newRow("picture file") << QByteArray("[a](../back-pain/hero.svg)") << linkTo(u"../back-pain/hero.svg"_s) << 0
                                  << 1;
    QTest::newRow("nowhere") << QByteArray("[a]()") << linkTo(QString()) << 0 << 1;
    QTest::newRow("article scheme") << QByteArray("[a](article://x/y)") << linkTo(u"article://x/y"_s) << 0 << 1;
    QTest::newRow("other article's anchor")
        << QByteArray("[a](#other--x)") << u"no source has the id \"other--x\""_s << 0 << 1;
    const QString html = u"raw HTML is not allowed; write it as CommonMark"_s;
    QTest::newRow("HTML block") << QByteArray("A\n\n<div>\nb\n</div>") << html << 2 << 1;
    QTest::newRow("HTML within a line") << QByteArray("A <b>c</b>") << html << 0 << 3;
    QTest::newRow("HTML on the second line") << QByteArray("A\nand <br> c") << html << 1 << 5;
    QTest::newRow("HTML comment") << QByteArray("<!-- x -->") << html << 0 << 1;
    QTest::newRow("script") << QByteArray("<script>alert(1)</script>") << html << 0 << 1;
    QTest::newRow("HTML in a list") << QByteArray("- a\n- <i>b</i>") << html << 1 << 3;
    QTest::newRow("HTML in a heading") << QByteArray("## A <b>c") << html << 0 << 6;
    const QString undescribed = u"picture has no description"_s;
    QTest::newRow("picture without words") << QByteArray("![](a.svg)") << undescribed << 0 << 1;
    QTest::newRow("picture with blank words") << QByteArray("![ ](a.svg)") << undescribed << 0 << 1;
    auto noPicture = [](const QString &name) { return u"\"%1\" is no picture beside the article"_s.arg(name); };
    QTest::newRow("picture above") << QByteArray("Hi ![a](../a.svg)") << noPicture(u"../a.svg"_s) << 0 << 4;
    QTest::newRow("picture above in code")
        << QByteArray("![a](%2e%2e/a.svg)") << noPicture(u"%2e%2e/a.svg"_s) << 0 << 1;
    QTest::newRow("picture from the web")
        << QByteArray("![a](https://example.org/a.svg)") << noPicture(u"https://example.org/a.svg"_s) << 0 << 1;
    QTest::newRow("picture as data") << QByteArray("![a](data:image/png;base64,AA)")
                                     << noPicture(u"data:image/png;base64,AA"_s) << 0 << 1;
    QTest::newRow("picture of another kind") << QByteArray("![a](a.gif)") << noPicture(u"a.gif"_s) << 0 << 1;
    QTest::newRow("first-level heading") << QByteArray("A\n\n# Title")
                                         << u"use ## for headings; the title stands in the front matter"_s << 2 << 1;
    QTest::newRow("first-level heading, underlined")
        << QByteArray("Title\n===") << u"use ## for headings; the title stands in the front matter"_s << 0 << 1;
}

void BodyTest::problems()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QFETCH(int, line);
    QFETCH(int, column);
    const samples::Parsed parsed = parseText("\n" + text);
    const QString expected = u"%1:%2: %3"_s.arg(textLine + 1 + line).arg(column).arg(message);
    QVERIFY2(
        !parsed.messages().filter(expected).isEmpty(), qPrintable(expected + u"\nnot in:\n"_s + parsed.messageText()));
    QVERIFY(!parsed.found.hasFatal());
    QCOMPARE(page(parsed.article).problem, QString()); // shown under relaxed checks: still safe
}

void BodyTest::refusedLinksKeepTheirWords()
{
    const samples::Parsed parsed = parseText("## A\n\nCall [your *doctor*](javascript:x) or ![a sign](../b.svg) now.");
    QCOMPARE(parsed.messages().size(), 2);
    QVERIFY(parsed.article.plainText().contains(u"Call your doctor or a sign now."_s));
    QCOMPARE(parsed.article.pictures.size(), 1); // the hero only
    QCOMPARE(page(parsed.article).problem, QString());
}

void BodyTest::sameHeadings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("same words") << QByteArray("## Rest\n\na\n\n## Rest\n\nb\n\n## rest!\n\nc")
                                << QStringList{u"rest"_s, u"rest-2"_s, u"rest-3"_s};
    QTest::newRow("numbered by hand") << QByteArray("## Rest\n\n## Rest 2\n\n## Rest")
                                      << QStringList{u"rest"_s, u"rest-2"_s, u"rest-3"_s};
    QTest::newRow("no letters") << QByteArray("## ?\n\n## 日本\n\n##")
                                << QStringList{u"part"_s, u"part-2"_s, u"part-3"_s};
    QTest::newRow("as the box") << QByteArray("## Get help\n\na") << QStringList{u"get-help-2"_s};
    QTest::newRow("as a question") << QByteArray("## Will it go away\n\na") << QStringList{u"will-it-go-away"_s};
}

void BodyTest::sameHeadings()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, ids);
    const samples::Parsed parsed = parseText(text);
    QCOMPARE(parsed.messages(), QStringList());
    QStringList found;
    for (const Section &section : parsed.article.sections) {
        if (!section.isFaq) {
            found.append(section.id.section(u"--"_s, 1));
        }
    }
    QCOMPARE(found, ids);
    const HtmlScan scan = page(parsed.article);
    QCOMPARE(scan.problem, QString()); // no id twice
    QVERIFY(scan.ids().size() > ids.size());
}

void BodyTest::sourceIdsAndHeadings()
{
    const samples::Parsed parsed
        = samples::parse("---\ntitle: T\nsources: [{id: cote, title: A}]\n---\n\n## Source: Cote\n\nA [1](#cote)\n");
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(page(parsed.article).problem, QString()); // no id twice
}

void BodyTest::severalProblemsAtOnce()
{
    const samples::Parsed parsed = parseText("# A\n\n![](x.svg) <b>\n\n[a](data:x) [b](#c)");
    QCOMPARE(parsed.messages().size(), 5);
}

QTEST_APPLESS_MAIN(BodyTest)
#include "tst_body.moc"
