#include "article/articlepage.h"
#include "article/toolpage.h"
#include "article/toolreader.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

Tool sample()
{
    Diagnostics found;
    return ToolReader::read(samples::tool, u"neck-diary"_s, u"en"_s, u"en.yaml"_s, found);
}

// Every text of the sample replaced.
Tool everywhere(const QString &text)
{
    Tool tool = sample();
    tool.title = tool.use = text;
    for (ToolBlock &block : tool.blocks) {
        for (QString *part : {&block.heading, &block.low, &block.high, &block.text}) {
            *part = part->isEmpty() ? QString() : text;
        }
        for (ToolBlock::Column &column : block.columns) {
            column.label = text;
        }
        for (QString &row : block.rows) {
            row = row.isEmpty() ? row : text;
        }
        for (QString &item : block.items) {
            item = text;
        }
    }
    return tool;
}

} // namespace

class ToolPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts();
    void printIsAnArticleOnly();
    void screenIsAPageWithAPolicy();
    void languageAndDirection();
    void specialCharacters_data();
    void specialCharacters();
    void hostileLines();
    void articleNamesItsTools();
};

void ToolPageTest::parts()
{
    const HtmlScan scan(ToolPage().printHtml(sample()));
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"h1"_s).text, u"Neck diary"_s);
    QCOMPARE(scan.all(u"section"_s, u"part"_s).size(), 8);
    const QList<HtmlScan::Element> tables = scan.all(u"table"_s, u"grid"_s);
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables[0].text.simplified(), u"DayPain MonTue"_s);
    QVERIFY(tables[1].cssClass().contains(u"two"_s)); // rows of two lines
    QCOMPARE(scan.all(u"tr"_s).size(), 3 + 4 + 1); // with the heads, and the scale
    QCOMPARE(scan.all(u"td"_s).size(), 2 + 6 + 11); // what stands in the first column is no field
    QStringList widths;
    for (const HtmlScan::Element &column : scan.all(u"col"_s)) {
        widths.append(column.attributes.value(u"width"_s));
    }
    QCOMPARE(widths, (QStringList{u"25.00%"_s, u"75.00%"_s, u"50.00%"_s, u"50.00%"_s}));
    QStringList scopes;
    for (const HtmlScan::Element &head : scan.all(u"th"_s)) {
        scopes.append(head.attributes.value(u"scope"_s));
    }
    QCOMPARE(scopes.count(u"col"_s), 4);
    QCOMPARE(scopes.count(u"row"_s), 2);
    QCOMPARE(scan.one(u"ul"_s, u"checks"_s).text, u"HallBath"_s);
    QCOMPARE(scan.all(u"div"_s, u"rule"_s).size(), 2);
    QCOMPARE(scan.one(u"table"_s, u"scale"_s).text, u"012345678910"_s);
    QCOMPARE(scan.one(u"aside"_s, u"leaf"_s).text, u"Good to knowBe kind to yourself."_s);
    QCOMPARE(scan.one(u"aside"_s, u"red"_s).text, u"Call 911 when you cannot move."_s);
    QCOMPARE(scan.all(u"h2"_s).size(), 3); // one that is missing is not taken from further out
}

void ToolPageTest::printIsAnArticleOnly()
{
    const QString html = ToolPage().printHtml(sample()).trimmed();
    QVERIFY(html.startsWith(u"<article "_s));
    QVERIFY(html.endsWith(u"</article>"_s));
    QCOMPARE(HtmlScan(html).ids(), QStringList{Tool::anchor(u"neck-diary"_s)});
    QVERIFY(!Article::isSlug(Tool::anchor(u"neck-diary"_s))); // so no article has the same
}

void ToolPageTest::screenIsAPageWithAPolicy()
{
    const QString html = ToolPage().screenHtml(sample(), u"dark"_s);
    const HtmlScan scan(html);
    QCOMPARE(scan.problem, QString());
    QVERIFY(html.contains(u"content=\"default-src 'none'; "_s));
    QVERIFY(html.indexOf(u"Content-Security-Policy"_s) < html.indexOf(u"<link"_s));
    QStringList sheets;
    for (const HtmlScan::Element &link : scan.all(u"link"_s)) {
        sheets.append(link.attributes.value(u"href"_s).section(u'/', -1));
    }
    QCOMPARE(sheets, (QStringList{u"dark.css"_s, u"article.css"_s, u"tool.css"_s}));
    QCOMPARE(scan.one(u"title"_s).text, u"Neck diary"_s);
    QVERIFY(html.contains(ToolPage().printHtml(sample()).trimmed())); // the same sheet as on paper
}

void ToolPageTest::languageAndDirection()
{
    Tool tool = sample();
    tool.lang = u"ar"_s;
    const HtmlScan scan(ToolPage().screenHtml(tool, u"light"_s));
    QCOMPARE(scan.one(u"html"_s).attributes.value(u"dir"_s), u"rtl"_s);
    QCOMPARE(scan.one(u"article"_s).attributes.value(u"lang"_s), u"ar"_s);
}

void ToolPageTest::specialCharacters_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"<b>&amp;\"quoted\" 'single' & <script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "</article></main><h1>x</h1>", "{{title}} {{{use}}} {{#blocks}}x{{/blocks}} {{>tool}} {{=<% %>=}}",
            "%1 %2 100%", "]]> <!-- --> &#60;i&#62;"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
    QTest::newRow("other scripts") << u"señor 日本 العربية 🦴"_s;
}

void ToolPageTest::specialCharacters()
{
    QFETCH(QString, text);
    const Tool tool = everywhere(text);
    const HtmlScan page(ToolPage().screenHtml(tool, u"light"_s));
    QCOMPARE(page.problem, QString());
    QCOMPARE(page.one(u"title"_s).text, text);
    QCOMPARE(page.one(u"h1"_s).text, text);
    // Title, use, 4 columns, 2 rows, 3 headings, 3 items, 2 ends, 2 texts.
    QCOMPARE(page.one(u"article"_s).text.count(text), 18);
    QCOMPARE(HtmlScan(ToolPage().printHtml(tool)).problem, QString());
    QCOMPARE(page.elements.size(), HtmlScan(ToolPage().screenHtml(everywhere(u"x"_s), u"light"_s)).elements.size());
}

void ToolPageTest::hostileLines()
{
    if (!samples::haveCorpora()) {
        QSKIP("the hostile texts are not here");
    }
    for (const QByteArray &line : samples::hostileLines()) {
        const QString text = QString::fromUtf8(line).remove(QChar(u'\0'));
        const HtmlScan scan(ToolPage().printHtml(everywhere(text.isEmpty() ? u"x"_s : text)));
        QVERIFY2(scan.problem.isEmpty(), qPrintable(scan.problem));
    }
}

void ToolPageTest::articleNamesItsTools()
{
    const Article article = samples::parse(samples::article()).article;
    PageContext context;
    QVERIFY(HtmlScan(ArticlePage().screenHtml(article, context)).all(u"nav"_s, u"tools"_s).isEmpty());
    context.tools = {{u"neck-diary"_s, u"en"_s, u"<b>Neck</b> diary"_s}, {u"walking-plan"_s, u"es"_s, u"Caminar"_s}};
    const QString html = ArticlePage().screenHtml(article, context);
    const HtmlScan scan(html);
    QCOMPARE(scan.problem, QString());
    QVERIFY(scan.one(u"nav"_s, u"tools"_s).text.contains(u"To fill in"_s));
    const QList<HtmlScan::Element> links = scan.all(u"a"_s);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].attributes.value(u"href"_s), u"/tools/neck-diary/en"_s);
    QCOMPARE(links[0].text, u"<b>Neck</b> diary"_s);
    QCOMPARE(links[1].attributes.value(u"href"_s), u"/tools/walking-plan/es"_s);
    QVERIFY(html.indexOf(u"class=\"tools\""_s) < html.indexOf(u"not-reviewed"_s)); // before sources and next step
    QVERIFY(!ArticlePage().printHtml(article, context).contains(u"class=\"tools\""_s)); // paper has the page itself
}

QTEST_APPLESS_MAIN(ToolPageTest)
#include "tst_toolpage.moc"
