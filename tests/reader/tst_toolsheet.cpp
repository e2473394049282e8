#include "library/librarytools.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"
#include "reader/readerpage.h"
#include "reader/readerview.h"
#include "support/readertest.h"

using namespace pamphlet;
using namespace readertest;
using namespace Qt::StringLiterals;

// Pages to fill in, as the engine shows and prints them.
class TestToolSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addresses_data();
    void addresses();
    void served();
    void refused_data();
    void refused();
    void isOnePage_data();
    void isOnePage();
    void hasRoomToWrite_data();
    void hasRoomToWrite();
    void opensFromItsArticle();
    void lastsThroughAThemeChange();

private:
    void addTools();

    TestLibrary m_library;
    Reader m_reader{m_library.library()};
};

void TestToolSheet::initTestCase()
{
    QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem()));
}

void TestToolSheet::addTools()
{
    QTest::addColumn<QString>("id");
    for (const ToolSummary &tool : LibraryTools(m_library.library()).all()) {
        QTest::newRow(qPrintable(tool.id)) << tool.id;
    }
}

void TestToolSheet::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTool");
    QTest::newRow("tool") << u"article://library/tools/headache-diary/en"_s << true;
    QTest::newRow("unknown, but well written") << u"article://library/tools/no-such-page/pt-BR"_s << true;
    QTest::newRow("article") << u"article://library/headache-diary/en"_s << false;
    QTest::newRow("article of that name") << u"article://library/tools/en"_s << false;
    QTest::newRow("another folder") << u"article://library/diaries/headache-diary/en"_s << false;
    QTest::newRow("another host") << u"article://print/tools/headache-diary/en"_s << false;
    QTest::newRow("its source") << u"article://library/tools/headache-diary/en.yaml"_s << false;
    QTest::newRow("too deep") << u"article://library/tools/headache-diary/en/more"_s << false;
    QTest::newRow("query") << u"article://library/tools/headache-diary/en?a"_s << false;
    QTest::newRow("capitals") << u"article://library/tools/Headache-diary/en"_s << false;
    QTest::newRow("steps up") << u"article://library/tools/../headache-diary/en"_s << false;
}

void TestToolSheet::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isTool);
    QCOMPARE(ArticleScheme::parseTool(QUrl(address)).has_value(), isTool);
    if (isTool) {
        QVERIFY(!ArticleScheme::parsePage(QUrl(address)));
    }
    QCOMPARE(
        ArticleScheme::tool(u"headache-diary"_s, u"en"_s).toString(), u"article://library/tools/headache-diary/en"_s);
}

void TestToolSheet::served()
{
    const auto page = m_reader.source().resource(ArticleScheme::tool(u"headache-diary"_s, u"en"_s));
    QVERIFY(page);
    QCOMPARE(page->mimeType, QByteArray("text/html;charset=utf-8"));
    QVERIFY(page->bytes.contains("<h1>Headache diary</h1>"));
    const auto sheet = m_reader.source().resource(QUrl(u"article://style/tool.css"_s));
    QVERIFY(sheet);
    QCOMPARE(sheet->mimeType, QByteArray("text/css;charset=utf-8"));
}

void TestToolSheet::refused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"article://library/tools/no-such-page/en", "article://library/tools/headache-diary/xx",
             "article://library/tools/headache-diary/en.yaml", "article://print/tools/headache-diary/en",
             "article://library/tools/headache-diary", "article://library/tools", "article://library/tools/",
             "article://library/tools/headache-diary/en/", "article://library/tools/headache-diary/en?x",
             "article://library/tools/headache-diary/en%00", "article://library/tools//en",
             "article://library/tools/%2e%2e/en", "article://library/tools/headache-diary/hero.svg"}) {
        QTest::newRow(address) << QString::fromLatin1(address);
    }
}

void TestToolSheet::refused()
{
    QFETCH(QString, address);
    QVERIFY(!m_reader.source().resource(QUrl(address)));
}

void TestToolSheet::isOnePage_data()
{
    addTools();
}

void TestToolSheet::isOnePage()
{
    QFETCH(QString, id);
    Handout handout;
    handout.tools = {{id, u"en"_s}};
    handout.options.firstPage = false;
    for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter}) {
        handout.options.pageSize = paper;
        const QFuture<HandoutPdf> future = m_reader.printer()->print(handout);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000);
        QCOMPARE(future.result().error, QString());
        QCOMPARE(future.result().pages, 1);
    }
}

void TestToolSheet::hasRoomToWrite_data()
{
    addTools();
}

// On paper one rem is 10.5 points, and everything is in rem.
void TestToolSheet::hasRoomToWrite()
{
    QFETCH(QString, id);
    ReaderPage page(m_reader.profile());
    QVERIFY(loads(&page, ArticleScheme::tool(id, u"en"_s)));
    const double least = 9 / 25.4 * 72 / 10.5; // 9 mm
    const QVariant smallest = script(&page,
        u"Math.min(...[...document.querySelectorAll('.grid tbody tr, .rule:not(:first-child), .field')].map(line => "
        "line.getBoundingClientRect().height)) / parseFloat(getComputedStyle(document.documentElement).fontSize)"_s);
    QVERIFY2(smallest.toDouble() >= least, qPrintable(smallest.toString()));
    QCOMPARE(script(&page, u"document.querySelectorAll('input, form, script, img').length"_s).toInt(), 0);
}

void TestToolSheet::opensFromItsArticle()
{
    ReaderPage page(m_reader.profile());
    QSignalSpy asked(&page, &ReaderPage::toolRequested);
    QSignalSpy article(&page, &ReaderPage::articleRequested);
    const QUrl address = ArticleScheme::page(u"tension-type-headache"_s, u"en"_s);
    QVERIFY(loads(&page, address));
    QCOMPARE(script(&page, u"document.querySelectorAll('.tools a').length"_s).toInt(), 1);
    script(&page, u"document.querySelector('.tools a').click()"_s);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first(), (QVariantList{u"headache-diary"_s, u"en"_s}));
    QCOMPARE(article.count(), 0);
    QCOMPARE(page.url(), address); // the viewer decides where to go
}

void TestToolSheet::lastsThroughAThemeChange()
{
    ReaderView view(m_reader.profile());
    view.resize(900, 600);
    view.show();
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showTool(u"headache-diary"_s, u"en"_s);
    QVERIFY(!shown.isEmpty() || shown.wait(30'000));
    m_reader.source().setTheme(u"dark"_s);
    shown.clear();
    view.reloadInPlace();
    QVERIFY(!shown.isEmpty() || shown.wait(30'000));
    QCOMPARE(view.page()->title(), u"Headache diary"_s);
    QCOMPARE(script(view.page(), u"document.styleSheets[0].href"_s).toString(), u"article://style/dark.css"_s);
    m_reader.source().setTheme(u"light"_s);
}

READER_TEST_MAIN(TestToolSheet)
#include "tst_toolsheet.moc"
