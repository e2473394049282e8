#include "article/articlepage.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

Article sample()
{
    return samples::parse(samples::article()).article;
}

ClinicProfile hillClinic(const QString &phone = {}, const QString &action = {})
{
    return {u"Hill Clinic"_s, phone, {}, u"We help."_s, action,
        {{u"Dr. Ann Mary Lee"_s, u"Physical Therapist"_s}, {u"Bo"_s, {}}}};
}

HtmlScan screen(const Article &article, const PageContext &context = {})
{
    return HtmlScan(ArticlePage().screenHtml(article, context));
}

HtmlScan print(const Article &article, const PageContext &context = {})
{
    return HtmlScan(ArticlePage().printHtml(article, context));
}

} // namespace

class ArticlePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentSecurityPolicy();
    void onlyOwnStyles();
    void languageAndDirection_data();
    void languageAndDirection();
    void questionsFoldOnScreenOnly();
    void sources();
    void specialCharacters_data();
    void specialCharacters();
    void templateMarksAreText();
    void noteIsPrintedOnly();
    void nextStep_data();
    void nextStep();
    void withoutAClinic();
    void team();
    void topicsAndRelated();
    void minutes_data();
    void minutes();
    void grade_data();
    void grade();
    void writtenDate();
    void signOff();
    void printIsAnArticleOnly();
    void emptyPartsAreLeftOut();
    void staffCodesAreNotShown();
    void everySectionHasItsAnchor();
};

void ArticlePageTest::contentSecurityPolicy()
{
    const HtmlScan scan = screen(sample());
    QCOMPARE(scan.problem, QString());
    QString policy;
    for (const HtmlScan::Element &meta : scan.all(u"meta"_s)) {
        if (meta.attributes.value(u"http-equiv"_s) == u"Content-Security-Policy"_s) {
            policy = meta.attributes.value(u"content"_s);
        }
    }
    const QStringList rules = policy.split(u"; "_s);
    for (const QString &rule : {u"default-src 'none'"_s, u"base-uri 'none'"_s, u"form-action 'none'"_s}) {
        QVERIFY2(rules.contains(rule), qPrintable(rule));
    }
    for (const QString &rule : rules) {
        const QString value = rule.section(u' ', 1);
        QVERIFY2(value == u"'none'"_s || value == u"article:"_s, qPrintable(rule));
    }
    QVERIFY(!policy.contains(u"script-src"_s));
}

void ArticlePageTest::onlyOwnStyles()
{
    const QString html = ArticlePage().screenHtml(sample(), {});
    const HtmlScan scan(html);
    QCOMPARE(scan.all(u"link"_s).size(), 2);
    QVERIFY(
        html.indexOf(u"Content-Security-Policy"_s) < html.indexOf(u"<link"_s)); // a policy counts from where it stands
}

void ArticlePageTest::languageAndDirection_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("dir");
    QTest::newRow("English") << u"en"_s << u"ltr"_s;
    QTest::newRow("Spanish") << u"es"_s << u"ltr"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"rtl"_s;
    QTest::newRow("Hebrew") << u"he"_s << u"rtl"_s;
    QTest::newRow("Portuguese of Brazil") << u"pt-BR"_s << u"ltr"_s;
}

void ArticlePageTest::languageAndDirection()
{
    QFETCH(QString, lang);
    Article article = sample();
    article.lang = lang;
    const HtmlScan scan = screen(article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"html"_s).attributes.value(u"lang"_s), lang);
    QTEST(scan.one(u"html"_s).attributes.value(u"dir"_s), "dir");
    QCOMPARE(scan.one(u"article"_s).attributes.value(u"lang"_s), lang);
}

void ArticlePageTest::questionsFoldOnScreenOnly()
{
    const Article article
        = samples::parse(samples::frontMatter + "## Questions people ask\n\n### A?\n\nb\n\n### C?\n\nd\n").article;
    const QList<HtmlScan::Element> folded = screen(article).all(u"details"_s, u"question"_s);
    const QList<HtmlScan::Element> open = print(article).all(u"details"_s, u"question"_s);
    QCOMPARE(folded.size(), 2);
    QCOMPARE(open.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!folded[i].attributes.contains(u"open"_s));
        QVERIFY(open[i].attributes.contains(u"open"_s));
        QCOMPARE(folded[i].id(), open[i].id());
    }
    QVERIFY(open[1].text.contains(u"C?"_s) && open[1].text.contains(u'd'));
}

void ArticlePageTest::sources()
{
    const Article article = samples::parse(
        "---\ntitle: T\nsources:\n"
        "  - {id: a, authors: Lee A., title: First, journal: Pain, year: 2019, doi: 10.1/x, pmid: \"7\"}\n"
        "  - {id: b, title: Second., publisher: NICE, pmid: \"8\"}\n"
        "  - {id: c, title: Third, url: \"https://example.org\"}\n"
        "  - {id: d, title: Fourth}\n---\n\nText.\n")
                                .article;
    const HtmlScan scan = screen(article);
    QCOMPARE(scan.problem, QString());
    QVERIFY(!scan.one(u"details"_s, u"sources"_s).attributes.contains(u"open"_s));
    QStringList lines;
    for (const HtmlScan::Element &item : scan.all(u"li"_s)) {
        lines.append(item.text);
    }
    QCOMPARE(lines,
        (QStringList{u"Lee A. First. Pain. 2019. doi.org/10.1/x"_s, u"Second. NICE. PMID 8"_s,
            u"Third. https://example.org"_s, u"Fourth."_s}));
    QVERIFY(scan.all(u"a"_s).isEmpty()); // shown, never followed
    const HtmlScan paper = print(article);
    QCOMPARE(paper.problem, QString());
    QVERIFY(paper.all(u"details"_s).isEmpty());
    QCOMPARE(paper.one(u"section"_s, u"sources"_s).text.count(u"First"_s), 1);
}

void ArticlePageTest::specialCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>&amp;\"quoted\" 'single' & <script>alert(1)</script>"_s;
    QTest::newRow("end of an attribute") << u"\"><img src=x onerror=alert(1)>"_s;
    QTest::newRow("numbers of arguments") << u"%1 %2 %L1 100%"_s;
    QTest::newRow("other scripts") << u"señor 日本 العربية 🦴"_s;
}

void ArticlePageTest::specialCharacters()
{
    QFETCH(QString, text);
    Article article = sample();
    article.meta.title = article.meta.summary = article.meta.hero.alt = article.meta.hero.caption = text;
    article.meta.sources = {{u"a"_s, text, text, text, 2020, {}, {}, text, text, text}};
    article.redFlags.first().heading = text;
    article.sections.first().heading = text;
    article.sections.last().questions.first().text = text;
    PageContext context;
    context.clinic = {text, text, text, text, text, {{text, text}}};
    context.topicTitles = {text};
    context.related = {{u"back-pain"_s, u"en"_s, text, text}};
    context.note = text;
    const HtmlScan page = screen(article, context);
    QCOMPARE(page.problem, QString());
    for (const HtmlScan::Element &element : {page.one(u"title"_s), page.one(u"h1"_s), page.one(u"figcaption"_s),
             page.one(u"p"_s, u"topics"_s), page.one(u"summary"_s)}) {
        QCOMPARE(element.text, text);
    }
    QCOMPARE(page.one(u"img"_s).attributes.value(u"alt"_s), text);
    QVERIFY(page.one(u"aside"_s, u"red"_s).text.contains(text));
    QVERIFY(page.one(u"aside"_s, u"team"_s).text.contains(text));
    QVERIFY(page.one(u"aside"_s, u"next-step"_s).text.contains(text));
    QVERIFY(page.one(u"nav"_s, u"related"_s).text.contains(text));
    const HtmlScan paper = print(article, context);
    QCOMPARE(paper.problem, QString());
    QVERIFY(paper.one(u"aside"_s, u"note"_s).text.contains(text));
    QVERIFY(paper.one(u"section"_s, u"sources"_s).text.contains(text));
}

void ArticlePageTest::templateMarksAreText()
{
    const QString marks = u"{{title}} {{{title}}} {{#sections}}x{{/sections}} {{>article}} {{=<% %>=}} <%title%>"_s;
    Article article = sample();
    article.meta.summary = marks;
    article.sections.first().lead = u"<p>%1</p>"_s.arg(marks.toHtmlEscaped());
    article.redFlags.first().flags.first().html = marks.toHtmlEscaped();
    const HtmlScan scan = screen(article);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"article"_s).text.count(marks), 3);
}

void ArticlePageTest::noteIsPrintedOnly()
{
    PageContext context;
    context.note = u"Do this twice."_s;
    QVERIFY(!screen(sample(), context).one(u"body"_s).text.contains(context.note));
    QVERIFY(screen(sample(), context).all(u"aside"_s, u"note"_s).isEmpty());
    QVERIFY(print(sample(), context).one(u"aside"_s, u"note"_s).text.contains(context.note));
    QVERIFY(print(sample()).all(u"aside"_s, u"note"_s).isEmpty());
}

void ArticlePageTest::nextStep_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("text");
    QTest::newRow("phone") << u"(555) 0100"_s << QString() << u"Call (555) 0100"_s;
    QTest::newRow("phone and action") << u"(555) 0100"_s << u"Call to schedule"_s << u"Call to schedule: (555) 0100"_s;
    QTest::newRow("nothing") << QString() << QString() << u"Ask at the front desk"_s;
    QTest::newRow("action without a phone") << QString() << u"Call to schedule"_s << u"Ask at the front desk"_s;
}

void ArticlePageTest::nextStep()
{
    QFETCH(QString, phone);
    QFETCH(QString, action);
    PageContext context;
    context.clinic = hillClinic(phone, action);
    const HtmlScan scan = screen(sample(), context);
    QCOMPARE(scan.problem, QString());
    QTEST(scan.one(u"p"_s, u"action"_s).text, "text");
    QVERIFY(scan.one(u"aside"_s, u"next-step"_s).text.contains(u"We help."_s));
}

void ArticlePageTest::withoutAClinic()
{
    const HtmlScan scan = screen(sample());
    QVERIFY(scan.all(u"aside"_s, u"next-step"_s).isEmpty());
    QVERIFY(scan.all(u"aside"_s, u"team"_s).isEmpty());
}

void ArticlePageTest::team()
{
    PageContext context;
    context.clinic = hillClinic();
    const HtmlScan scan = screen(sample(), context);
    QVERIFY(scan.one(u"aside"_s, u"team"_s).text.contains(u"Physical Therapist"_s));
    const QList<HtmlScan::Element> initials = scan.all(u"span"_s, u"initials"_s);
    QCOMPARE(initials.size(), 2);
    QCOMPARE(initials[0].text, u"AL"_s); // the title "Dr." is no name, and the middle name is left out
    QCOMPARE(initials[0].attributes.value(u"aria-hidden"_s), u"true"_s);
    QCOMPARE(initials[1].text, u"B"_s);
    context.clinic.team.clear();
    QVERIFY(screen(sample(), context).all(u"aside"_s, u"team"_s).isEmpty());
}

void ArticlePageTest::topicsAndRelated()
{
    PageContext context;
    QVERIFY(screen(sample(), context).all(u"nav"_s).isEmpty());
    context.topicTitles = {u"Neck"_s, u"Sleep"_s};
    context.related
        = {{u"back-pain"_s, u"en"_s, u"Back pain"_s, u"It hurts."_s}, {u"jaw"_s, u"es"_s, u"Mandíbula"_s, QString()}};
    const HtmlScan scan = screen(sample(), context);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"p"_s, u"topics"_s).text, u"Neck · Sleep"_s);
    const QList<HtmlScan::Element> links = scan.all(u"a"_s);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].attributes.value(u"href"_s), u"/back-pain/en"_s);
    QVERIFY(links[0].text.contains(u"Back pain"_s) && links[0].text.contains(u"It hurts."_s));
    QCOMPARE(links[1].attributes.value(u"href"_s), u"/jaw/es"_s);
    QCOMPARE(links[1].text, u"Mandíbula"_s);
}

void ArticlePageTest::minutes_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"1 minute read"_s;
    QTest::newRow("few") << 50 << u"1 minute read"_s;
    QTest::newRow("800") << 800 << u"4 minute read"_s;
    QTest::newRow("rounded") << 910 << u"5 minute read"_s;
}

void ArticlePageTest::minutes()
{
    QFETCH(int, words);
    QFETCH(QString, text);
    Article article = sample();
    article.words = words;
    const QString line = screen(article).one(u"p"_s, u"meta"_s).text;
    QVERIFY2(line.startsWith(text), qPrintable(line));
}

void ArticlePageTest::grade_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("start"); // of the line
    const QByteArray text = "The doctor can help you find better ways to sit and to lift.\n";
    QTest::newRow("English") << text << u"en"_s << u"1 minute read · Grade 3 · Written 2 January 2026 · "_s;
    QTest::newRow("very easy") << QByteArray("Go on.\n") << u"en-US"_s << u"1 minute read · Grade 1 · Written"_s;
    QTest::newRow("Spanish") << text << u"es"_s << u"1 minute read · Written"_s;
    QTest::newRow("other language") << text << u"fr"_s << u"1 minute read · Written"_s;
    QTest::newRow("no text") << QByteArray() << u"en"_s << u"1 minute read · Written"_s;
}

void ArticlePageTest::grade()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, lang);
    QFETCH(QString, start);
    const Article article = samples::parse(samples::frontMatter + text, lang).article;
    for (const HtmlScan &scan : {screen(article), print(article)}) {
        QCOMPARE(scan.problem, QString());
        const QString line = scan.one(u"p"_s, u"meta"_s).text;
        QVERIFY2(line.startsWith(start), qPrintable(line));
    }
}

void ArticlePageTest::writtenDate()
{
    Article article = sample();
    QVERIFY(screen(article).one(u"p"_s, u"meta"_s).text.contains(u"Written 2 January 2026"_s));
    QVERIFY(print(article).one(u"p"_s, u"meta"_s).text.contains(u"Written 2 January 2026"_s));
    article.meta.written = {};
    QVERIFY(!screen(article).one(u"p"_s, u"meta"_s).text.contains(u"Written"_s));
    QVERIFY(screen(article).one(u"p"_s, u"meta"_s).text.contains(u"Not yet signed off"_s));
}

void ArticlePageTest::signOff()
{
    PageContext context;
    for (const HtmlScan &scan : {screen(sample(), context), print(sample(), context)}) {
        QVERIFY(scan.one(u"p"_s, u"meta"_s).text.endsWith(u"Not yet signed off by this clinic"_s));
        QVERIFY(scan.one(u"p"_s, u"not-reviewed"_s).text.startsWith(u"No clinician has reviewed"_s));
    }
    context.signedOffBy = u"Dr. %2 <Lee>"_s;
    context.signedOffOn = QDate(2026, 11, 22);
    for (const HtmlScan &scan : {screen(sample(), context), print(sample(), context)}) {
        QCOMPARE(scan.problem, QString());
        QVERIFY(scan.one(u"p"_s, u"meta"_s).text.endsWith(u"Signed off by Dr. %2 <Lee> on 22 November 2026"_s));
        QVERIFY(scan.one(u"p"_s, u"reviewed"_s).text.startsWith(u"Dr. %2 <Lee> read this article"_s));
        QVERIFY(scan.all(u"strong"_s, u"unsigned"_s).isEmpty());
        QVERIFY(scan.all(u"p"_s, u"not-reviewed"_s).isEmpty());
    }
}

void ArticlePageTest::printIsAnArticleOnly()
{
    PageContext context;
    context.clinic = hillClinic();
    context.related = {{u"back-pain"_s, u"en"_s, u"Back pain"_s, QString()}};
    const QString html = ArticlePage().printHtml(sample(), context).trimmed();
    QVERIFY(html.startsWith(u"<article "_s));
    QVERIFY(html.endsWith(u"</article>"_s));
    const HtmlScan scan(html);
    QCOMPARE(scan.problem, QString());
    QVERIFY(scan.all(u"nav"_s).isEmpty());
    QVERIFY(scan.all(u"aside"_s, u"team"_s).isEmpty());
    QVERIFY(scan.one(u"aside"_s, u"red"_s).text.contains(u"You lose feeling in an arm"_s));
}

void ArticlePageTest::emptyPartsAreLeftOut()
{
    const Article article = samples::parse("---\ntitle: T\n---\n\nText.\n").article;
    const HtmlScan scan = screen(article);
    QCOMPARE(scan.problem, QString());
    QVERIFY(scan.all(u"aside"_s).isEmpty());
    QVERIFY(scan.all(u"figure"_s).isEmpty());
    QVERIFY(scan.all(u"details"_s).isEmpty());
    QVERIFY(scan.all(u"h2"_s).isEmpty());
    QVERIFY(scan.one(u"p"_s, u"topics"_s).name.isEmpty());
}

void ArticlePageTest::staffCodesAreNotShown()
{
    Article article = sample();
    article.meta.icd10cm = {u"M54.2"_s};
    article.meta.keywords = {u"crick"_s};
    article.meta.teachBack = {u"Can you tell me?"_s};
    for (const QString &html : {ArticlePage().screenHtml(article, {}), ArticlePage().printHtml(article, {})}) {
        QVERIFY(!html.contains(u"M54.2"_s) && !html.contains(u"crick"_s) && !html.contains(u"Can you tell me?"_s));
    }
}

void ArticlePageTest::everySectionHasItsAnchor()
{
    const Article article = samples::parse(samples::article("## A\n\nb\n\n## C\n\nd\n\n")).article;
    for (const HtmlScan &scan : {screen(article), print(article)}) {
        const QStringList ids = scan.ids();
        for (const Section &section : article.sections) {
            QVERIFY(ids.contains(section.id));
            for (const Question &question : section.questions) {
                QVERIFY(ids.contains(question.id));
            }
        }
    }
    QVERIFY(screen(article).ids().contains(Article::getHelpAnchor(article.slug))); // for the contents beside it
    QVERIFY(!print(article).ids().contains(Article::getHelpAnchor(article.slug)));
}

QTEST_APPLESS_MAIN(ArticlePageTest)
#include "tst_articlepage.moc"
