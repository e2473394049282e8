#include "handout/handoutcomposer.h"
#include "handout/handouttools.h"
#include "library/library.h"
#include "library/pagecontext.h"
#include "support/builtlibrary.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// A handout with pages to fill in.
class HandoutToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachToolOnce();
    void missingToolsAreNamed();
    void standAfterTheArticles();
    void areInTheContents();
    void areBookmarks();
    void withASingleArticle();
    void alone();
    void unknownTool();
    void leftOut();

private:
    Handout handout(const QStringList &slugs) const;
    HandoutDocument composed(const Handout &handout) const;

    const QString m_english = u"en"_s;
    const QString m_anchor = Tool::anchor(u"neck-diary"_s);
    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
};

void HandoutToolsTest::initTestCase()
{
    const QString in = m_dir.filePath(u"in"_s);
    QVERIFY(samples::writeFolder(in));
    const auto article
        = [](const QByteArray &tools) { return samples::article().replace("hero:", "tools: " + tools + "\nhero:"); };
    QVERIFY(samples::write(in + u"/neck-pain/en.md"_s, article("[neck-diary]")));
    QVERIFY(samples::write(in + u"/neck-pain/es.md"_s, article("[neck-diary]")));
    QVERIFY(samples::write(in + u"/jaw-pain/en.md"_s, article("[plan, neck-diary, no-such-page]")));
    QVERIFY(samples::write(in + u"/jaw-pain/hero.svg"_s, samples::svg));
    QVERIFY(samples::write(in + u"/tools/neck-diary/en.yaml"_s, samples::tool));
    QVERIFY(samples::write(in + u"/tools/neck-diary/es.yaml"_s, samples::tool));
    QVERIFY(samples::write(
        in + u"/tools/plan/en.yaml"_s, QByteArray(samples::tool).replace("Neck diary", "Plan <b>&</b> {{goal}}")));
    const QString path = m_dir.filePath(u"test.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(in, path, LibraryCompiler::Checks::Warn), QString());
    QString error;
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
}

// With all the tools of its articles.
Handout HandoutToolsTest::handout(const QStringList &slugs) const
{
    Handout handout;
    for (const QString &slug : slugs) {
        handout.items.append({slug, m_english, {}});
    }
    for (const ToolSummary &tool : toolsOf(*m_library, handout.items)) {
        handout.tools.append({tool.id, tool.lang});
    }
    handout.date = QDate(2026, 11, 22);
    return handout;
}

HandoutDocument HandoutToolsTest::composed(const Handout &handout) const
{
    QString error;
    const auto document = HandoutComposer(*m_library, bundledClinic(*m_library)).compose(handout, error);
    return document && error.isEmpty() ? *document : HandoutDocument();
}

void HandoutToolsTest::eachToolOnce()
{
    const QList<HandoutItem> items{
        {u"neck-pain"_s, u"es"_s, {}}, {u"jaw-pain"_s, m_english, {}}, {u"neck-pain"_s, m_english, {}}};
    const QList<ToolSummary> tools = toolsOf(*m_library, items);
    QCOMPARE(tools.size(), 2);
    QCOMPARE(tools[0].id, u"neck-diary"_s);
    QCOMPARE(tools[0].lang, u"es"_s); // of the article that comes first
    QCOMPARE(tools[1].id, u"plan"_s);
    QVERIFY(toolsOf(*m_library, {{u"no-such-article"_s, m_english, {}}}).isEmpty());
}

void HandoutToolsTest::missingToolsAreNamed()
{
    QStringList missing;
    toolsOf(*m_library, handout({u"neck-pain"_s, u"jaw-pain"_s}).items, &missing);
    QCOMPARE(missing, QStringList{u"no-such-page"_s});
}

void HandoutToolsTest::standAfterTheArticles()
{
    const HandoutDocument document = composed(handout({u"neck-pain"_s, u"jaw-pain"_s}));
    QCOMPARE(document.entries.size(), 4);
    QStringList anchors;
    qsizetype at = 0;
    for (const HandoutDocument::Entry &entry : document.entries) {
        anchors.append(entry.anchor);
        at = document.html.indexOf(u"id=\"%1\" lang="_s.arg(entry.anchor), at + 1);
        QVERIFY2(at > 0, qPrintable(entry.anchor));
        QVERIFY(document.html.contains(u"<a href=\"#%1\"></a>"_s.arg(entry.anchor))); // or the PDF gets no place of it
    }
    QCOMPARE(anchors, (QStringList{u"neck-pain"_s, u"jaw-pain"_s, m_anchor, Tool::anchor(u"plan"_s)}));
    QVERIFY(document.html.contains(u"article://style/tool.css"_s));
    QVERIFY(!document.html.contains(u"<b>&</b>"_s));
    QVERIFY(document.html.contains(u"Plan &lt;b&gt;&amp;&lt;/b&gt; {{goal}}"_s));
    QCOMPARE(document.title, u"Handout: Neck pain, Neck pain"_s); // named by what there is to read
}

void HandoutToolsTest::areInTheContents()
{
    const HandoutDocument document = composed(handout({u"neck-pain"_s, u"jaw-pain"_s}));
    QVERIFY(document.html.contains(
        u"<li class=\"one-line\"><div class=\"entry\" lang=\"en\"><strong>Neck diary</strong><span>A page to fill in</span></div><div class=\"slot\" id=\"%1\">"_s.arg(
            Article::anchor(m_anchor, u"page-number"_s))));
    QCOMPARE(document.html.count(u"<div class=\"slot\""_s), 4);
}

void HandoutToolsTest::areBookmarks()
{
    const HandoutDocument document = composed(handout({u"neck-pain"_s}));
    const PdfMetadata metadata
        = document.metadata({}, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    QCOMPARE(metadata.bookmarks.last().title, u"Neck diary"_s);
    QCOMPARE(metadata.bookmarks.last().destination, m_anchor);
    QCOMPARE(metadata.bookmarks.last().level, 1);
}

void HandoutToolsTest::withASingleArticle()
{
    Handout single = handout({u"neck-pain"_s});
    single.options.firstPage = false;
    const HandoutDocument document = composed(single);
    QCOMPARE(document.title, u"Neck pain"_s);
    QCOMPARE(document.entries.size(), 2);
    QVERIFY(document.entries[1].slot.isEmpty());
    QVERIFY(!document.html.contains(u"class=\"cover"_s));
}

void HandoutToolsTest::alone()
{
    Handout alone;
    alone.tools = {{u"plan"_s, m_english}};
    alone.options.firstPage = false;
    const HandoutDocument document = composed(alone);
    QCOMPARE(document.title, u"Plan <b>&</b> {{goal}}"_s);
    QCOMPARE(document.entries.size(), 1);
    QVERIFY(!document.html.contains(u"In this handout"_s));
    QCOMPARE(document.html.count(u"<article "_s), 1);
}

void HandoutToolsTest::unknownTool()
{
    for (const HandoutTool &wrong :
        {HandoutTool{u"no-such-page"_s, m_english}, HandoutTool{u"plan"_s, u"es"_s}, HandoutTool{}}) {
        Handout bad = handout({u"neck-pain"_s});
        bad.tools.append(wrong);
        QString error;
        QVERIFY(!HandoutComposer(*m_library, {}).compose(bad, error));
        QVERIFY2(error.contains(u"no page to fill in \"%1\" in \"%2\""_s.arg(wrong.id, wrong.lang)), qPrintable(error));
    }
}

void HandoutToolsTest::leftOut()
{
    Handout without = handout({u"neck-pain"_s, u"jaw-pain"_s});
    without.tools.clear();
    const HandoutDocument document = composed(without);
    QCOMPARE(document.entries.size(), 2);
    QVERIFY(!document.html.contains(u"Neck diary"_s));
}

QTEST_MAIN(HandoutToolsTest)
#include "tst_handouttools.moc"
