#include "library/library.h"
#include "reader/librarysource.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"
#include "reader/readerview.h"
#include "reader/requestblocker.h"
#include "support/readertest.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTcpServer>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace pamphlet;
using namespace readertest;

namespace {

const QString headache = QStringLiteral("tension-type-headache");
const QString english = QStringLiteral("en");
const QUrl hostile(QStringLiteral("article://library/hostile/en"));

// Whatever runs changes the title. No content security policy: the switches of the profile must hold alone.
const QByteArray hostilePage = R"(<!doctype html><html><head><title>quiet</title>
<script>document.title = 'script';</script><script type="module">document.title = 'module';</script>
<script src="/hostile/script.js"></script><meta http-equiv="refresh" content="0;url=javascript:document.title='refresh'">
</head><body onload="document.title='onload'" onfocus="document.title='onfocus'">
<noscript><p id="noscript">scripts are off</p></noscript>
<img src="/hostile/none.svg" onerror="document.title='onerror'"><svg onload="document.title='svg'"></svg>
<svg><script>document.title='svg script'</script></svg><input autofocus onfocus="document.title='focus'">
<iframe srcdoc="<script>parent.document.title='srcdoc'</script>"></iframe><iframe src="javascript:parent.document.title='frame'"></iframe>
<object data="javascript:parent.document.title='object'"></object><video src="/none" onerror="document.title='video'"></video>
<details ontoggle="document.title='toggle'" open><summary>s</summary>t</details>
<a id="link" href="javascript:document.title='link'">link</a>
<form id="form" action="javascript:document.title='form'"><button id="button" onclick="document.title='onclick'">b</button></form>
</body></html>)";

// The same tricks in Markdown, with the checks of the compiler off.
const QByteArray hostileArticle = "---\ntitle: Quiet\nsummary: Nothing runs.\ntopics: [neck]\nhero: {file: hero.svg, alt: \"x\\\" onerror=\\\"document.title='hero'\"}\n---\n"
    "> **Get help now: call 911**\n>\n> - <img src=x onerror=\"document.title='flag'\">\n\n"
    "<script>document.title = 'script'</script>\n\n"
    "## What <script>document.title='heading'</script> it is\n\n"
    "Text <img src=x onerror=\"document.title='img'\"> and [link](javascript:document.title='link') and ![p](javascript:document.title='picture').\n\n"
    "<iframe srcdoc=\"<script>parent.document.title='frame'</script>\"></iframe>\n\n"
    "## Questions people ask\n\n### Why <b onclick=\"document.title='question'\">not</b>?\n\n<svg onload=\"document.title='svg'\">\n\n";

class OpenPage : public ReaderPage {
public:
    using ReaderPage::acceptNavigationRequest;
    using ReaderPage::ReaderPage;
};

// A web server that must not be called.
class Server : public QTcpServer {
public:
    Server() { listen(QHostAddress::LocalHost); }
    int calls = 0;

protected:
    void incomingConnection(qintptr) override { ++calls; }
};

void dropOn(QWidget *widget, const QMimeData &data)
{
    const QPointF place(200, 200);
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    QDragMoveEvent move(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
}

QString title(QWebEnginePage *page)
{
    return script(page, QStringLiteral("document.title")).toString();
}

} // namespace

class TestReaderPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsAnArticle();
    void everyPictureIsShown();
    void themeIsApplied();
    void detailsAreClosed();
    void clickOpensAQuestion();
    void keyOpensAQuestion();
    void hostilePageRunsWithoutProtection();
    void scriptsOfAPageDoNotRun();
    void hostileArticleIsHarmless();
    void requestsAreBlocked_data();
    void requestsAreBlocked();
    void policyOfAnArticleBlocks_data();
    void policyOfAnArticleBlocks();
    void policy_data();
    void policy();
    void goesNowhereElse_data() { addElsewhere(); }
    void goesNowhereElse();
    void clickGoesNowhereElse_data();
    void clickGoesNowhereElse();
    void linkToAnotherArticleIsHandedOver();
    void linkToASourceScrolls();
    void showsAPlaceInAnArticle();
    void unfoldsAQuestionInView();
    void noWindows();
    void noDialogs();
    void noContextMenu();
    void nothingCanBeDropped();
    void dropsWorkWithoutProtection();
    void unknownArticleFails();
    void newerArticleWins();
    void reloadsInPlace();

private:
    static void addElsewhere();
    QPoint placeOf(ReaderView &view, const QString &selector);
    void show(ReaderView &view, const QString &slug = headache);

    TestLibrary m_library;
    LibrarySource m_source {m_library.library()};
    std::unique_ptr<ReaderProfile> m_profile;
};

void TestReaderPage::initTestCase()
{
    QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem()));
    m_profile = std::make_unique<ReaderProfile>(m_source);
}

void TestReaderPage::show(ReaderView &view, const QString &slug)
{
    view.resize(900, 1000);
    view.show();
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showArticle(slug, english);
    QVERIFY(!shown.isEmpty() || shown.wait(30'000));
}

// The middle of an element in the view, after scrolling to it.
QPoint TestReaderPage::placeOf(ReaderView &view, const QString &selector)
{
    const QString code = QStringLiteral("{ const e = document.querySelector('%1'); e.scrollIntoView({block: 'center'});"
                                        "const r = e.getClientRects()[0]; [r.x + r.width / 2, r.y + r.height / 2] }");
    const QVariantList place = script(view.page(), code.arg(selector)).toList();
    return place.size() == 2 ? QPoint(place[0].toInt(), place[1].toInt()) : QPoint();
}

void TestReaderPage::showsAnArticle()
{
    ReaderPage page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
    QCOMPARE(page.title(), QStringLiteral("Tension-type headache"));
    QCOMPARE(script(&page, QStringLiteral("document.querySelector('h1').textContent")).toString(), QStringLiteral("Tension-type headache"));
    QCOMPARE(script(&page, QStringLiteral("document.documentElement.lang")).toString(), english);
    QCOMPARE(script(&page, QStringLiteral("document.compatMode")).toString(), QStringLiteral("CSS1Compat"));
    QCOMPARE(script(&page, QStringLiteral("document.querySelectorAll('script').length")).toInt(), 0);
    QCOMPARE(script(&page, QStringLiteral("document.styleSheets.length")).toInt(), 2);
}

void TestReaderPage::everyPictureIsShown()
{
    ReaderPage page(m_profile.get());
    for (const QString &slug : m_library.slugs()) {
        QVERIFY(loads(&page, ArticleScheme::page(slug, english)));
        const QString count = QStringLiteral("[...document.images].filter(i => %1).length");
        QCOMPARE(script(&page, count.arg(QStringLiteral("i.complete && i.naturalWidth > 0"))).toInt(), m_library.library().article(slug, english)->pictures.size());
        QCOMPARE(script(&page, count.arg(QStringLiteral("!i.alt"))).toInt(), 0);
    }
}

void TestReaderPage::themeIsApplied()
{
    ReaderPage page(m_profile.get());
    for (const QString &name : Theme::names()) {
        m_source.setTheme(name);
        QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
        const QColor paper = Theme::named(name).color(QStringLiteral("paper"));
        QCOMPARE(script(&page, QStringLiteral("getComputedStyle(document.documentElement).backgroundColor")).toString(),
            QStringLiteral("rgb(%1, %2, %3)").arg(paper.red()).arg(paper.green()).arg(paper.blue()));
    }
    m_source.setTheme(Theme::names().first());
}

void TestReaderPage::detailsAreClosed()
{
    ReaderPage page(m_profile.get());
    for (const QString &slug : m_library.slugs()) {
        QVERIFY(loads(&page, ArticleScheme::page(slug, english)));
        QVERIFY(script(&page, QStringLiteral("document.querySelectorAll('details.question').length")).toInt() >= 3);
        QCOMPARE(script(&page, QStringLiteral("document.querySelectorAll('details[open]').length")).toInt(), 0);
        QCOMPARE(script(&page, QStringLiteral("[...document.querySelectorAll('details.question')].filter(d => d.offsetHeight > d.querySelector('summary').offsetHeight + 4).length")).toInt(), 0);
    }
}

void TestReaderPage::clickOpensAQuestion()
{
    ReaderView view(m_profile.get());
    show(view);
    const QPoint place = placeOf(view, QStringLiteral("details.question summary"));
    QVERIFY(!place.isNull());
    const QString isOpen = QStringLiteral("document.querySelector('details.question').open");
    QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(script(view.page(), isOpen).toBool(), true);
    QTRY_VERIFY(script(view.page(), QStringLiteral("document.querySelector('.answer').offsetHeight")).toInt() > 20);
    QCOMPARE(script(view.page(), QStringLiteral("document.querySelectorAll('details[open]').length")).toInt(), 1);
    QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, placeOf(view, QStringLiteral("details.question summary")));
    QTRY_COMPARE(script(view.page(), isOpen).toBool(), false);
}

void TestReaderPage::keyOpensAQuestion()
{
    ReaderView view(m_profile.get());
    show(view);
    view.focusProxy()->setFocus();
    script(view.page(), QStringLiteral("document.querySelector('details.question summary').focus()"));
    QTest::keyClick(view.focusProxy(), Qt::Key_Space);
    QTRY_COMPARE(script(view.page(), QStringLiteral("document.querySelector('details.question').open")).toBool(), true);
}

// Shows that the tricks of the page work in an engine that allows scripts.
void TestReaderPage::hostilePageRunsWithoutProtection()
{
    FixedSource source;
    source.add(hostile, hostilePage);
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, hostile));
    QTRY_VERIFY(title(&page) != QStringLiteral("quiet"));
}

void TestReaderPage::scriptsOfAPageDoNotRun()
{
    FixedSource source;
    source.add(hostile, hostilePage);
    source.add(QUrl(QStringLiteral("article://library/hostile/script.js")), "document.title = 'file';", "text/javascript");
    ReaderProfile profile(source);
    ReaderView view(&profile);
    show(view, QStringLiteral("hostile"));
    QCOMPARE(title(view.page()), QStringLiteral("quiet"));
    QCOMPARE(script(view.page(), QStringLiteral("document.getElementById('noscript').textContent")).toString(), QStringLiteral("scripts are off"));
    for (const char *id : {"link", "button"}) {
        script(view.page(), QStringLiteral("document.getElementById('%1').click()").arg(QLatin1String(id)));
        QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, placeOf(view, u'#' + QLatin1String(id)));
    }
    script(view.page(), QStringLiteral("document.getElementById('form').submit()"));
    view.page()->setUrl(QUrl(QStringLiteral("javascript:document.title='typed'")));
    QCOMPARE(title(view.page()), QStringLiteral("quiet"));
    show(view, QStringLiteral("hostile")); // everything asked for above is done
    QCOMPARE(title(view.page()), QStringLiteral("quiet"));
    QVERIFY(!source.requested.contains(QUrl(QStringLiteral("article://library/hostile/script.js"))));
}

void TestReaderPage::hostileArticleIsHarmless()
{
    QTemporaryDir folder;
    QVERIFY(samples::writeFolder(folder.path()));
    QVERIFY(samples::write(folder.filePath(QStringLiteral("hostile/en.md")), hostileArticle));
    QVERIFY(samples::write(folder.filePath(QStringLiteral("hostile/hero.svg")), samples::svg));
    const TestLibrary library(folder.path(), LibraryCompiler::Checks::Off);
    QVERIFY2(library.problem().isEmpty(), qPrintable(library.problem()));
    LibrarySource source(library.library());
    ReaderProfile profile(source);
    ReaderPage page(&profile);
    QVERIFY(loads(&page, hostile));
    QCOMPARE(title(&page), QStringLiteral("Quiet"));
    QCOMPARE(script(&page, QStringLiteral("document.querySelectorAll('script, iframe, svg, object').length")).toInt(), 0);
    QCOMPARE(script(&page, QStringLiteral("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length")).toInt(), 0);
    QCOMPARE(script(&page, QStringLiteral("[...document.querySelectorAll('[href],[src]')].filter(e => (e.href || e.src).startsWith('javascript:')).length")).toInt(), 0);
    QVERIFY(script(&page, QStringLiteral("document.querySelectorAll('details.question').length")).toInt() == 1);
}

void TestReaderPage::requestsAreBlocked_data()
{
    QTest::addColumn<QString>("markup");
    QTest::newRow("picture") << QStringLiteral("<img src='%1'>");
    QTest::newRow("style sheet") << QStringLiteral("<link rel=stylesheet href='%1'>");
    QTest::newRow("style import") << QStringLiteral("<style>@import '%1';</style>");
    QTest::newRow("background") << QStringLiteral("<style>body { background: url(%1) }</style>");
    QTest::newRow("font") << QStringLiteral("<style>@font-face { font-family: f; src: url(%1) } body { font-family: f }</style><p>text");
    QTest::newRow("frame") << QStringLiteral("<iframe src='%1'></iframe>");
    QTest::newRow("object") << QStringLiteral("<object data='%1'></object>");
    QTest::newRow("embedded") << QStringLiteral("<embed src='%1'>");
    QTest::newRow("video") << QStringLiteral("<video src='%1' preload=auto autoplay></video>");
    QTest::newRow("sound") << QStringLiteral("<audio src='%1' preload=auto autoplay></audio>");
    QTest::newRow("picture in a drawing") << QStringLiteral("<svg><image href='%1'/></svg>");
    QTest::newRow("preloaded") << QStringLiteral("<link rel=preload as=image href='%1'>");
    QTest::newRow("prefetched") << QStringLiteral("<link rel=prefetch href='%1'>");
    QTest::newRow("connected") << QStringLiteral("<link rel=preconnect href='%1'><link rel=dns-prefetch href='%1'>");
    QTest::newRow("icon") << QStringLiteral("<link rel=icon href='%1'>");
    QTest::newRow("manifest") << QStringLiteral("<link rel=manifest href='%1'>");
    QTest::newRow("refresh") << QStringLiteral("<meta http-equiv=refresh content='0;url=%1'>");
}

// A page of ours that is turned bad, without a content security policy: the web, files and resources stay out of reach.
void TestReaderPage::requestsAreBlocked()
{
    QFETCH(QString, markup);
    Server server;
    QVERIFY(server.isListening());
    const QStringList targets {QStringLiteral("http://127.0.0.1:%1/x.svg").arg(server.serverPort()), QStringLiteral("ws://127.0.0.1:%1/x").arg(server.serverPort()),
        QStringLiteral("https://127.0.0.1:%1/x.svg").arg(server.serverPort()), QStringLiteral("file://" PAMPHLET_SOURCE_DIR "/articles/tension-type-headache/hero.svg"),
        QStringLiteral("qrc:/pamphlet/style/article.css")};
    QString body;
    for (const QString &target : targets) {
        body += markup.arg(target);
    }
    FixedSource source;
    source.add(hostile, QByteArray("<!doctype html><title>quiet</title>") + body.toUtf8());
    ReaderProfile profile(source);
    QSet<QString> blocked;
    connect(profile.blocker(), &RequestBlocker::blocked, this, [&blocked](const QUrl &url) { blocked.insert(url.scheme()); });
    ReaderPage page(&profile);
    QVERIFY(loads(&page, hostile));
    QCOMPARE(title(&page), QStringLiteral("quiet"));
    QCOMPARE(script(&page, QStringLiteral("[...document.images].filter(i => i.naturalWidth > 0).length")).toInt(), 0);
    QCOMPARE(script(&page, QStringLiteral("frames.length ? [...frames].filter(f => { try { return f.document.body.childElementCount } catch (e) { return e.name != 'SecurityError' } }).length : 0")).toInt(), 0);
    QVERIFY(loads(&page, hostile)); // a whole load later
    QCOMPARE(page.url(), hostile);
    QCOMPARE(server.calls, 0);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    if (tag == QStringLiteral("picture") || tag == QStringLiteral("style sheet")) {
        QVERIFY2(blocked.contains(QStringLiteral("http")), "the request never came to the blocker, so this shows nothing");
    }
}

void TestReaderPage::policyOfAnArticleBlocks_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("http") << QStringLiteral("http://127.0.0.1:%1/x.svg");
    QTest::newRow("https") << QStringLiteral("https://127.0.0.1:%1/x.svg");
    QTest::newRow("file") << QStringLiteral("file://" PAMPHLET_SOURCE_DIR "/articles/tension-type-headache/hero.svg");
    QTest::newRow("data") << QStringLiteral("data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/>");
    QTest::newRow("qrc") << QStringLiteral("qrc:/qt-project.org/qmessagebox/images/qtlogo-64.png");
    QTest::newRow("blob") << QStringLiteral("blob:article://library/0f0f");
}

// Behind the blocker: what an article may load is in the policy that its page carries.
void TestReaderPage::policyOfAnArticleBlocks()
{
    QFETCH(QString, address);
    Server server;
    ReaderPage page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
    QSignalSpy blocked(m_profile->blocker(), &RequestBlocker::blocked);
    if (address.contains(QStringLiteral("%1"))) {
        address = address.arg(server.serverPort());
    }
    script(&page, QStringLiteral("{ const i = document.createElement('img'); i.id = 'added'; i.src = '%1'; document.body.append(i); 0 }").arg(address));
    QTRY_COMPARE(script(&page, QStringLiteral("document.getElementById('added').complete")).toBool(), true);
    QCOMPARE(script(&page, QStringLiteral("document.getElementById('added').naturalWidth")).toInt(), 0);
    QCOMPARE(blocked.size(), 0); // it did not even come there
    QCOMPARE(server.calls, 0);
    script(&page, QStringLiteral("{ const i = document.getElementById('added'); i.src = '/%1/hero.svg'; 0 }").arg(headache));
    QTRY_VERIFY(script(&page, QStringLiteral("document.getElementById('added').naturalWidth")).toInt() > 0); // so it would be seen
}

void TestReaderPage::policy_data()
{
    using Page = QWebEnginePage;
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("main");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("handedOver");
    const QString other = QStringLiteral("article://library/neck-pain/en");
    const QString here = ArticleScheme::page(headache, english).toString();
    const QString print = QStringLiteral("article://print/1");
    const QString web = QStringLiteral("https://example.org/");
    QTest::newRow("typed article") << other << int(Page::NavigationTypeTyped) << true << true << false;
    QTest::newRow("typed print copy") << print << int(Page::NavigationTypeTyped) << true << true << false;
    QTest::newRow("typed web") << web << int(Page::NavigationTypeTyped) << true << false << false;
    QTest::newRow("typed file") << QStringLiteral("file:///etc/passwd") << int(Page::NavigationTypeTyped) << true << false << false;
    QTest::newRow("typed style") << QStringLiteral("article://style/article.css") << int(Page::NavigationTypeTyped) << true << false << false;
    QTest::newRow("typed query") << other + QStringLiteral("?x") << int(Page::NavigationTypeTyped) << true << false << false;
    QTest::newRow("reload") << here << int(Page::NavigationTypeReload) << true << true << false;
    QTest::newRow("clicked article") << other << int(Page::NavigationTypeLinkClicked) << true << false << true;
    QTest::newRow("clicked place here") << here + QStringLiteral("#x") << int(Page::NavigationTypeLinkClicked) << true << true << false;
    QTest::newRow("clicked print copy") << print << int(Page::NavigationTypeLinkClicked) << true << false << false;
    QTest::newRow("clicked web") << web << int(Page::NavigationTypeLinkClicked) << true << false << false;
    for (const auto &[name, type] : {std::pair("form", Page::NavigationTypeFormSubmitted), std::pair("back", Page::NavigationTypeBackForward),
             std::pair("redirect", Page::NavigationTypeRedirect), std::pair("other", Page::NavigationTypeOther)}) {
        QTest::addRow("%s to an article", name) << other << int(type) << true << false << false;
        QTest::addRow("%s to the web", name) << web << int(type) << true << false << false;
    }
    for (const auto &[name, type] : {std::pair("typed", Page::NavigationTypeTyped), std::pair("clicked", Page::NavigationTypeLinkClicked), std::pair("other", Page::NavigationTypeOther)}) {
        QTest::addRow("%s in a frame", name) << other << int(type) << false << false << false;
    }
}

void TestReaderPage::policy()
{
    QFETCH(QString, address);
    QFETCH(int, type);
    QFETCH(bool, main);
    QFETCH(bool, accepted);
    QFETCH(bool, handedOver);
    OpenPage page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
    QSignalSpy requested(&page, &ReaderPage::articleRequested);
    QCOMPARE(page.acceptNavigationRequest(QUrl(address), QWebEnginePage::NavigationType(type), main), accepted);
    QCOMPARE(requested.size(), handedOver ? 1 : 0);
}

void TestReaderPage::addElsewhere()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"http://127.0.0.1:9/", "https://127.0.0.1:9/", "ftp://127.0.0.1/", "ws://127.0.0.1:9/", "file:///etc/passwd", "file:///",
             "data:text/html,<title>data</title>", "qrc:/pamphlet/style/article.css", "javascript:document.title='ran'", "about:srcdoc", "chrome://version",
             "devtools://devtools/bundled/inspector.html",
             "blob:article://library/0f0f", "filesystem:article://library/temporary/x", "mailto:a@example.org", "tel:911", "sms:911", "x-unknown:1",
             "article://style/article.css", "article://library/tension-type-headache/hero.svg", "article://elsewhere/a/en", "article://library/a/en?x=1",
             "article://library//a/en", "article://print/tension-type-headache/hero.svg"}) {
        QTest::newRow(address) << QString::fromLatin1(address);
    }
}

void TestReaderPage::goesNowhereElse()
{
    QFETCH(QString, address);
    ReaderPage page(m_profile.get());
    const QUrl here = ArticleScheme::page(headache, english);
    QVERIFY(loads(&page, here));
    QSignalSpy crashed(&page, &QWebEnginePage::renderProcessTerminated);
    page.setUrl(QUrl(address));
    QCOMPARE(title(&page), QStringLiteral("Tension-type headache")); // the answer comes after the engine has decided
    QCOMPARE(script(&page, QStringLiteral("location.href")).toString(), here.toString());
    QCOMPARE(crashed.size(), 0);
    QVERIFY(loads(&page, ArticleScheme::page(m_library.slugs().first(), english))); // and it still goes where it may
}

void TestReaderPage::clickGoesNowhereElse_data()
{
    addElsewhere(); // and what an engine does for those who type it:
    for (const char *address : {"chrome://crash", "chrome://kill", "chrome://gpuclean", "view-source:article://library/tension-type-headache/en"}) {
        QTest::newRow(address) << QString::fromLatin1(address);
    }
}

void TestReaderPage::clickGoesNowhereElse()
{
    QFETCH(QString, address);
    FixedSource source;
    source.add(hostile, QStringLiteral("<!doctype html><title>quiet</title><a href=\"%1\">link</a><a href=\"%1\" target=_blank>window</a>"
                                       "<form action=\"%1\" method=post></form>").arg(address).toUtf8());
    ReaderProfile profile(source);
    ReaderPage page(&profile);
    QVERIFY(loads(&page, hostile));
    QSignalSpy requested(&page, &ReaderPage::articleRequested);
    QSignalSpy crashed(&page, &QWebEnginePage::renderProcessTerminated);
    script(&page, QStringLiteral("document.links[0].click(); document.links[1].click(); document.forms[0].submit(); location = document.links[0].href; 0"));
    QCOMPARE(title(&page), QStringLiteral("quiet"));
    QCOMPARE(title(&page), QStringLiteral("quiet"));
    QCOMPARE(page.url(), hostile);
    QCOMPARE(script(&page, QStringLiteral("location.href")).toString(), hostile.toString());
    QCOMPARE(requested.size(), 0);
    QCOMPARE(crashed.size(), 0);
    QCOMPARE(source.requested, QList<QUrl> {hostile});
}

void TestReaderPage::linkToAnotherArticleIsHandedOver()
{
    ReaderView view(m_profile.get());
    show(view);
    QSignalSpy requested(&view, &ReaderView::articleRequested);
    QSignalSpy started(view.page(), &QWebEnginePage::loadStarted);
    const QString link = QStringLiteral("a[href=\"/dry-needling-what-to-expect/en\"]");
    QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, placeOf(view, link));
    QTRY_COMPARE(requested.size(), 1);
    const QList<QVariant> wanted {QStringLiteral("dry-needling-what-to-expect"), english, QString()};
    QCOMPARE(requested.first(), wanted);
    QCOMPARE(title(view.page()), QStringLiteral("Tension-type headache"));
    QCOMPARE(view.url(), ArticleScheme::page(headache, english));
}

void TestReaderPage::linkToASourceScrolls()
{
    ReaderView view(m_profile.get());
    show(view);
    QSignalSpy requested(&view, &ReaderView::articleRequested);
    script(view.page(), QStringLiteral("document.querySelector('details.sources').open = true; scrollTo(0, 0)"));
    const QString scroll = QStringLiteral("scrollY");
    script(view.page(), QStringLiteral("document.querySelector('.cite a').click()"));
    QTRY_VERIFY(script(view.page(), scroll).toInt() > 500);
    QTRY_COMPARE(view.url().fragment(), headache + QStringLiteral("--source-optima-headache"));
    QCOMPARE(view.url().adjusted(QUrl::RemoveFragment), ArticleScheme::page(headache, english));
    QCOMPARE(script(view.page(), QStringLiteral("document.querySelector(':target').textContent.includes('OPTIMa')")).toBool(), true);
    QCOMPARE(requested.size(), 0);
}

void TestReaderPage::showsAPlaceInAnArticle()
{
    const QString place = headache + QStringLiteral("--how-long-it-takes");
    const QString top = QStringLiteral("Math.abs(document.getElementById('%1').getBoundingClientRect().top) < 40").arg(place);
    ReaderView view(m_profile.get());
    show(view, m_library.slugs().first());
    view.showArticle(headache, english, place);
    QTRY_COMPARE(title(view.page()), QStringLiteral("Tension-type headache"));
    QTRY_VERIFY(script(view.page(), top).toBool());
    script(view.page(), QStringLiteral("scrollTo(0, 0)"));
    QTRY_COMPARE(script(view.page(), QStringLiteral("scrollY")).toInt(), 0);
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showArticle(headache, english, place); // again, in the article that is on the screen
    QTRY_VERIFY(script(view.page(), top).toBool());
    QTRY_COMPARE(shown.size(), 1);
}

void TestReaderPage::unfoldsAQuestionInView()
{
    const QString slug = QStringLiteral("dry-needling-for-migraine");
    const QString question = slug + QStringLiteral("--is-it-painful");
    const QString place = QStringLiteral("document.getElementById('%1')").arg(question);
    const QString top = place + QStringLiteral(".getBoundingClientRect().top");
    auto inView = [&](ReaderView &view) {
        const QString text = top + QStringLiteral(" >= 8 && ") + top + QStringLiteral(" < innerHeight / 2 && ") + place
            + QStringLiteral(".open");
        return script(view.page(), text).toBool();
    };
    ReaderView view(m_profile.get());
    view.resize(900, 700);
    view.show();
    view.showArticle(slug, english, question); // as the first one
    QTRY_COMPARE(title(view.page()), QStringLiteral("Dry needling for migraine"));
    QTRY_VERIFY(inView(view));

    show(view); // after another article
    view.showArticle(slug, english, question);
    QTRY_COMPARE(title(view.page()), QStringLiteral("Dry needling for migraine"));
    QTRY_VERIFY(inView(view));

    script(view.page(), place + QStringLiteral(".open = false; scrollTo(0, document.body.scrollHeight)"));
    QTRY_VERIFY(!inView(view));
    view.showArticle(slug, english, question); // the article is open already, at another place
    QTRY_VERIFY(inView(view));

    const QString inside = QStringLiteral("document.querySelector('#%1 p').id = 'in-the-answer'").arg(question);
    script(view.page(), place + QStringLiteral(".open = false; ") + inside);
    view.showArticle(slug, english, QStringLiteral("in-the-answer")); // a place inside the answer unfolds it, too
    QTRY_VERIFY(script(view.page(), place + QStringLiteral(".open")).toBool());
}

void TestReaderPage::noWindows()
{
    ReaderPage page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
    QSignalSpy wanted(&page, &QWebEnginePage::newWindowRequested);
    QCOMPARE(script(&page, QStringLiteral("window.open('/dry-needling-what-to-expect/en') === null")).toBool(), true);
    QCOMPARE(script(&page, QStringLiteral("window.open('about:blank', '_blank', 'popup') === null")).toBool(), true);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(title(&page), QStringLiteral("Tension-type headache"));
}

// A dialog would stop the script, and this test, until somebody answers it.
void TestReaderPage::noDialogs()
{
    ReaderPage page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::page(headache, english)));
    QCOMPARE(script(&page, QStringLiteral("alert('a'); String(confirm('b')) + String(prompt('c', 'd'))")).toString(), QStringLiteral("falsenull"));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestReaderPage::noContextMenu()
{
    ReaderView view(m_profile.get());
    QCOMPARE(view.contextMenuPolicy(), Qt::NoContextMenu);
    show(view);
    QTest::mouseClick(view.focusProxy(), Qt::RightButton, {}, QPoint(200, 200));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(200, 200), view.mapToGlobal(QPoint(200, 200)));
    QApplication::sendEvent(view.focusProxy(), &event);
    QCOMPARE(title(view.page()), QStringLiteral("Tension-type headache"));
    QVERIFY(!QApplication::activePopupWidget());
}

void TestReaderPage::nothingCanBeDropped()
{
    ReaderView view(m_profile.get());
    show(view);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("file:///etc/passwd")), QUrl(QStringLiteral("article://library/dry-needling-what-to-expect/en"))});
    QSignalSpy wanted(view.page(), &QWebEnginePage::newWindowRequested);
    QVERIFY(!view.acceptDrops());
    dropOn(&view, data);
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        dropOn(widget, data);
    }
    QCOMPARE(title(view.page()), QStringLiteral("Tension-type headache"));
    QCOMPARE(script(view.page(), QStringLiteral("location.href")).toString(), ArticleScheme::page(headache, english).toString());
    QCOMPARE(wanted.size(), 0);
}

// Shows that the drops of the test above open a page in an engine that allows it.
void TestReaderPage::dropsWorkWithoutProtection()
{
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(m_source, &profile));
    QWebEngineView view;
    view.setPage(new QWebEnginePage(&profile, &view));
    view.resize(900, 1000);
    view.show();
    QVERIFY(loads(view.page(), ArticleScheme::page(headache, english)));
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("article://library/dry-needling-what-to-expect/en"))});
    QSignalSpy wanted(view.page(), &QWebEnginePage::newWindowRequested);
    dropOn(&view, data);
    QTRY_COMPARE(wanted.size(), 1);
}

void TestReaderPage::unknownArticleFails()
{
    ReaderView view(m_profile.get());
    QSignalSpy failed(&view, &ReaderView::failed);
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showArticle(QStringLiteral("no-such-article"), english);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(shown.size(), 0);
    show(view);
    QCOMPARE(failed.size(), 1);
}

void TestReaderPage::newerArticleWins()
{
    ReaderView view(m_profile.get());
    QSignalSpy failed(&view, &ReaderView::failed);
    QSignalSpy shown(&view, &ReaderView::shown);
    for (const QString &slug : m_library.slugs()) { // faster than they can be loaded
        view.showArticle(slug, english);
    }
    view.showArticle(headache, english);
    QTRY_VERIFY(!shown.isEmpty());
    QTRY_COMPARE(title(view.page()), QStringLiteral("Tension-type headache"));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(shown.size(), 1);
}

void TestReaderPage::reloadsInPlace()
{
    ReaderView view(m_profile.get());
    show(view);
    script(view.page(), QStringLiteral("scrollTo(0, 700)"));
    QTRY_COMPARE(view.page()->scrollPosition().y(), 700.0);
    QSignalSpy shown(&view, &ReaderView::shown);
    view.reloadInPlace();
    QTRY_COMPARE(shown.size(), 1);
    QTRY_COMPARE(script(view.page(), QStringLiteral("scrollY")).toInt(), 700);
}

READER_TEST_MAIN(TestReaderPage)
#include "tst_readerpage.moc"
