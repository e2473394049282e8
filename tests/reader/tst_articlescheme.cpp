#include "library/picturereader.h"
#include "reader/librarysource.h"
#include "reader/readerprofile.h"
#include "reader/requestblocker.h"
#include "support/readertest.h"

#include <QWebEngineHttpRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace pamphlet;
using namespace readertest;

namespace {

const QString article = QStringLiteral("article://library/tension-type-headache/en");

// A page without a content security policy, as only a mistake could make one.
const QUrl neckPain(QStringLiteral("article://library/neck-pain/en"));
const QByteArray neckPage = "<title>Neck</title>";

// A script that makes a request to that page and ends with what came back.
QString request(const QString &method)
{
    return QStringLiteral("let x = new XMLHttpRequest(), r;"
                          "try { x.open('%1', '/neck-pain/en', false); x.send(); r = x.responseText; } catch (e) { r = e.name; } r").arg(method);
}

// The bytes of a file of the program.
QByteArray resourceBytes(const QString &name)
{
    QFile file(QStringLiteral(":/pamphlet/style/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestArticleScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem())); }
    void makesAddresses();
    void pageAddresses_data();
    void pageAddresses();
    void canonical_data();
    void canonical();
    void served_data();
    void served();
    void refused_data();
    void refused();
    void eachThemeHasItsColours_data();
    void eachThemeHasItsColours();
    void printCopiesOnlyWhileRegistered();
    void pictureOfEveryArticle();
    void engineGets_data();
    void engineGets();
    void engineIsRefused_data() { addRefused(); }
    void engineIsRefused();
    void engineNeverPosts();
    void blockerLetsOnlyGetThrough_data() { addMethods(); }
    void blockerLetsOnlyGetThrough();
    void handlerAnswersOnlyGet_data() { addMethods(); }
    void handlerAnswersOnlyGet();

private:
    static void addRefused();
    static void addMethods();

    TestLibrary m_library;
    LibrarySource m_source {m_library.library()};
};

void TestArticleScheme::makesAddresses()
{
    const QUrl plain = ArticleScheme::page(QStringLiteral("neck-pain"), QStringLiteral("es"));
    QCOMPARE(plain, QUrl(QStringLiteral("article://library/neck-pain/es")));
    const QUrl anchored = ArticleScheme::page(QStringLiteral("neck-pain"), QStringLiteral("es"), QStringLiteral("neck-pain--what-it-is"));
    QCOMPARE(anchored, QUrl(QStringLiteral("article://library/neck-pain/es#neck-pain--what-it-is")));
    QCOMPARE(ArticleScheme::printCopy(7), QUrl(QStringLiteral("article://print/7")));
    const auto back = ArticleScheme::parsePage(anchored);
    QVERIFY(back);
    QCOMPARE(back->slug, QStringLiteral("neck-pain"));
    QCOMPARE(back->lang, QStringLiteral("es"));
    QCOMPARE(back->anchor, QStringLiteral("neck-pain--what-it-is"));
}

void TestArticleScheme::pageAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPage");
    QTest::newRow("page") << article << true;
    QTest::newRow("page with region") << QStringLiteral("article://library/neck-pain/pt-BR") << true;
    QTest::newRow("page with anchor") << article + QStringLiteral("#tension-type-headache--source-do-2019") << true;
    QTest::newRow("unknown, but well written") << QStringLiteral("article://library/no-such-article/en") << true;
    QTest::newRow("picture") << QStringLiteral("article://library/tension-type-headache/hero.svg") << false;
    QTest::newRow("style") << QStringLiteral("article://style/article.css") << false;
    QTest::newRow("print copy") << QStringLiteral("article://print/1") << false;
    QTest::newRow("page on another host") << QStringLiteral("article://print/neck-pain/en") << false;
    QTest::newRow("too deep") << article + QStringLiteral("/more") << false;
    QTest::newRow("ends with a slash") << article + u'/' << false;
    QTest::newRow("web") << QStringLiteral("https://library/neck-pain/en") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestArticleScheme::pageAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isPage);
    QCOMPARE(ArticleScheme::parsePage(QUrl(address)).has_value(), isPage);
}

void TestArticleScheme::canonical_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("parts"); // none when it is refused
    const auto parts = [](const char *words) { return QString::fromLatin1(words).split(u' '); };
    QTest::newRow("page") << article << parts("library tension-type-headache en");
    QTest::newRow("anchor") << article + QStringLiteral("#a/../b") << parts("library tension-type-headache en");
    QTest::newRow("style") << QStringLiteral("article://style/x.css") << parts("style x.css");
    for (const char *refused : {"article://style/../x.css", "article://style/..", "article://style/.", "article://style/.x.css", "article://style/%2e%2e", "article://style/%2E./x",
             "article://library/./a/en", "article://library/a/..", "article://library//a", "article://library/a/", "article://library/", "article://library", "article://style/a%20b",
             "article://style/a%2fb", "article://style/a?b", "article://style/a?", "article://me@style/a", "article://style:1/a", "article:///a", "article:a", "http://style/a", "", "style/a"}) {
        QTest::newRow(refused) << QString::fromLatin1(refused) << QStringList();
    }
}

void TestArticleScheme::canonical()
{
    QFETCH(QString, address);
    QFETCH(QStringList, parts);
    QStringList found;
    QCOMPARE(ArticleScheme::isCanonical(QUrl(address), found), !parts.isEmpty());
    if (!parts.isEmpty()) {
        QCOMPARE(found, parts);
    }
}

void TestArticleScheme::served_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("mimeType");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("page") << article << QByteArray("text/html;charset=utf-8") << QByteArray("<!doctype html>");
    QTest::newRow("picture") << QStringLiteral("article://library/tension-type-headache/hero.svg") << QByteArray("image/svg+xml") << QByteArray("<");
    QTest::newRow("picture of a print copy") << QStringLiteral("article://print/tension-type-headache/hero.svg") << QByteArray("image/svg+xml") << QByteArray("<");
    QTest::newRow("article.css") << QStringLiteral("article://style/article.css") << QByteArray("text/css;charset=utf-8") << resourceBytes(QStringLiteral("article.css")).left(40);
    QTest::newRow("paper.css") << QStringLiteral("article://style/paper.css") << QByteArray("text/css;charset=utf-8") << resourceBytes(QStringLiteral("paper.css")).left(40);
    QTest::newRow("host in capitals, as browsers write it small") << QStringLiteral("article://LIBRARY/tension-type-headache/en") << QByteArray("text/html;charset=utf-8") << QByteArray("<!doctype html>");
}

void TestArticleScheme::served()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, mimeType);
    QFETCH(QByteArray, begins);
    const auto found = m_source.resource(QUrl(address));
    QVERIFY(found);
    QCOMPARE(found->mimeType, mimeType);
    QVERIFY(!begins.isEmpty());
    QCOMPARE(found->bytes.left(begins.size()), begins);
}

void TestArticleScheme::addRefused()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("unknown article") << QStringLiteral("article://library/no-such-article/en");
    QTest::newRow("unknown language") << QStringLiteral("article://library/tension-type-headache/xx");
    QTest::newRow("unknown picture") << QStringLiteral("article://library/tension-type-headache/none.svg");
    QTest::newRow("picture of another article") << QStringLiteral("article://library/tension-type-headache/needle-in-muscle.svg");
    QTest::newRow("source text") << QStringLiteral("article://library/tension-type-headache/en.md");
    QTest::newRow("page on the print host") << QStringLiteral("article://print/tension-type-headache/en");
    QTest::newRow("one step up") << QStringLiteral("article://library/tension-type-headache/../clinic.yaml");
    QTest::newRow("steps up, encoded") << QStringLiteral("article://library/tension-type-headache/%2e%2e%2fclinic.yaml");
    QTest::newRow("a dot, encoded") << QStringLiteral("article://library/%2e%2e/tension-type-headache");
    QTest::newRow("slash, encoded") << QStringLiteral("article://library/tension-type-headache%2fen");
    QTest::newRow("backslash") << QStringLiteral("article://style/..\\themes.json");
    QTest::newRow("space, encoded") << article + QStringLiteral("%20");
    QTest::newRow("double slash") << QStringLiteral("article://library//tension-type-headache/en");
    QTest::newRow("double slash inside") << QStringLiteral("article://library/tension-type-headache//en");
    QTest::newRow("slash at the end") << article + u'/';
    QTest::newRow("query") << article + QStringLiteral("?a=1");
    QTest::newRow("empty query") << article + u'?';
    QTest::newRow("query and anchor") << article + QStringLiteral("?a#b");
    QTest::newRow("article in capitals") << QStringLiteral("article://library/Tension-type-headache/en");
    QTest::newRow("other host") << QStringLiteral("article://elsewhere/tension-type-headache/en");
    QTest::newRow("host with a dot") << QStringLiteral("article://library.example/tension-type-headache/en");
    QTest::newRow("nothing but the host") << QStringLiteral("article://library/");
    QTest::newRow("style that is not there") << QStringLiteral("article://style/none.css");
    QTest::newRow("theme that is not there") << QStringLiteral("article://style/theme.css");
    QTest::newRow("style, short name") << QStringLiteral("article://style/a");
    QTest::newRow("style, only the ending") << QStringLiteral("article://style/.css");
    QTest::newRow("a file beside the styles") << QStringLiteral("article://style/themes.json");
    QTest::newRow("style of the windows") << QStringLiteral("article://style/viewer.qss");
    QTest::newRow("template") << QStringLiteral("article://style/..%2ftemplates%2fpage.mustache");
    QTest::newRow("deeper style") << QStringLiteral("article://style/x/article.css");
    QTest::newRow("print copy that is not there") << QStringLiteral("article://print/4711");
    QTest::newRow("print copy zero") << QStringLiteral("article://print/0");
    QTest::newRow("print copy with a word") << QStringLiteral("article://print/one");
}

void TestArticleScheme::refused_data()
{
    addRefused(); // and what the engine would not ask for, or would tidy up first:
    QTest::newRow("user") << QStringLiteral("article://me@library/tension-type-headache/en");
    QTest::newRow("user and password") << QStringLiteral("article://me:secret@library/tension-type-headache/en");
    QTest::newRow("NUL, encoded") << article + QStringLiteral("%00");
    QTest::newRow("port") << QStringLiteral("article://library:80/tension-type-headache/en");
    QTest::newRow("no host") << QStringLiteral("article:///tension-type-headache/en");
    QTest::newRow("no slashes") << QStringLiteral("article:tension-type-headache/en");
    QTest::newRow("http") << QStringLiteral("http://library/tension-type-headache/en");
    QTest::newRow("https") << QStringLiteral("https://library/tension-type-headache/en");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("qrc") << QStringLiteral("qrc:/pamphlet/style/article.css");
    QTest::newRow("relative") << QStringLiteral("library/tension-type-headache/en");
    QTest::newRow("empty") << QString();
}

void TestArticleScheme::refused()
{
    QFETCH(QString, address);
    QVERIFY(!m_source.resource(QUrl(address)));
}

void TestArticleScheme::eachThemeHasItsColours_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Theme::names()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestArticleScheme::eachThemeHasItsColours()
{
    QFETCH(QString, name);
    const auto sheet = m_source.resource(QUrl(QStringLiteral("article://style/%1.css").arg(name)));
    QVERIFY(sheet);
    QCOMPARE(sheet->mimeType, QByteArray("text/css;charset=utf-8"));
    const QString paper = Theme::named(name).color(QStringLiteral("paper")).name();
    QVERIFY2(QString::fromUtf8(sheet->bytes).contains(QStringLiteral("--paper: ") + paper, Qt::CaseInsensitive), sheet->bytes.constData());
    m_source.setTheme(name);
    const QByteArray page = m_source.resource(QUrl(article))->bytes;
    m_source.setTheme(Theme::names().first());
    QVERIFY(page.contains(QStringLiteral("href=\"article://style/%1.css\"").arg(name).toUtf8()));
}

void TestArticleScheme::printCopiesOnlyWhileRegistered()
{
    const int first = m_source.addPrintCopy(QStringLiteral("<p>one ä"));
    const int second = m_source.addPrintCopy(QStringLiteral("<p>two"));
    QVERIFY(first != second);
    QCOMPARE(m_source.resource(ArticleScheme::printCopy(first))->bytes, QByteArray("<p>one ä"));
    QCOMPARE(m_source.resource(ArticleScheme::printCopy(first))->mimeType, QByteArray("text/html;charset=utf-8"));
    QCOMPARE(m_source.resource(ArticleScheme::printCopy(second))->bytes, QByteArray("<p>two"));
    for (const char *otherwise : {"0%1", "+%1", "%1.0", "%1x", "-%1"}) {
        const QUrl url(QStringLiteral("article://print/") + QString::fromLatin1(otherwise).arg(first));
        QVERIFY2(!m_source.resource(url), qPrintable(url.toString()));
    }
    m_source.removePrintCopy(first);
    QVERIFY(!m_source.resource(ArticleScheme::printCopy(first)));
    QVERIFY(m_source.resource(ArticleScheme::printCopy(second)));
    m_source.removePrintCopy(second);
    QVERIFY(!m_source.resource(ArticleScheme::printCopy(second)));
    QVERIFY(m_source.addPrintCopy(QString()) > second); // a number is never used twice
}

void TestArticleScheme::pictureOfEveryArticle()
{
    int pictures = 0;
    for (const QString &slug : m_library.slugs()) {
        const auto found = m_library.library().article(slug, QStringLiteral("en"));
        QVERIFY(found);
        for (const Reference &picture : found->pictures) {
            const auto resource = m_source.resource(QUrl(QStringLiteral("article://library") + Article::path(slug, picture.target)));
            QVERIFY2(resource, qPrintable(slug + u'/' + picture.target));
            QCOMPARE(resource->mimeType, QByteArray("image/svg+xml"));
            Diagnostics none;
            const QString folder = samples::repositoryArticles() + u'/' + slug;
            QCOMPARE(resource->bytes, PictureReader().read(folder, picture.target, none).value_or(QByteArray()));
            ++pictures;
        }
    }
    QVERIFY(pictures >= 8);
}

void TestArticleScheme::engineGets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("contentType");
    QTest::newRow("page") << article << QStringLiteral("text/html");
    QTest::newRow("picture") << QStringLiteral("article://library/tension-type-headache/hero.svg") << QStringLiteral("image/svg+xml");
    QTest::newRow("style sheet") << QStringLiteral("article://style/light.css") << QStringLiteral("text/css");
    QTest::newRow("host in capitals") << QStringLiteral("article://LIBRARY/tension-type-headache/en") << QStringLiteral("text/html");
    QTest::newRow("user, which the engine leaves out") << QStringLiteral("article://me:secret@library/tension-type-headache/en") << QStringLiteral("text/html");
}

// Without the policy of ReaderPage: what is left is what the scheme itself answers.
void TestArticleScheme::engineGets()
{
    QFETCH(QString, address);
    QFETCH(QString, contentType);
    ReaderProfile profile(m_source);
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, QUrl(address)));
    QCOMPARE(script(&page, QStringLiteral("document.contentType")).toString(), contentType);
    QCOMPARE(script(&page, QStringLiteral("document.characterSet")).toString(), QStringLiteral("UTF-8"));
}

void TestArticleScheme::engineIsRefused()
{
    QFETCH(QString, address);
    ReaderProfile profile(m_source);
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, QUrl(article)));
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.load(QUrl(address));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
}

void TestArticleScheme::engineNeverPosts()
{
    ReaderProfile profile(m_source);
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, QUrl(article)));
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.load(QWebEngineHttpRequest::postRequest(QUrl(article), {{QStringLiteral("a"), QStringLiteral("b")}}));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
}

void TestArticleScheme::addMethods()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("GET") << QStringLiteral("GET");
    for (const char *method : {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"}) {
        QTest::newRow(method) << QString::fromLatin1(method);
    }
}

void TestArticleScheme::blockerLetsOnlyGetThrough()
{
    QFETCH(QString, method);
    FixedSource source;
    source.add(neckPain, neckPage);
    ReaderProfile profile(source);
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, neckPain));
    QSignalSpy blocked(profile.blocker(), &RequestBlocker::blocked);
    const bool isGet = method == QStringLiteral("GET");
    QCOMPARE(script(&page, request(method)).toString(), isGet ? QString::fromLatin1(neckPage) : QStringLiteral("NetworkError"));
    QCOMPARE(blocked.size(), isGet ? 0 : 1);
    QCOMPARE(source.requested.size(), isGet ? 2 : 1);
}

void TestArticleScheme::handlerAnswersOnlyGet()
{
    QFETCH(QString, method);
    FixedSource source;
    source.add(neckPain, neckPage);
    QWebEngineProfile profile; // without the request blocker
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, neckPain));
    const bool isGet = method == QStringLiteral("GET");
    QCOMPARE(script(&page, request(method)).toString(), isGet ? QString::fromLatin1(neckPage) : QStringLiteral("NetworkError"));
    QCOMPARE(source.requested.size(), isGet ? 2 : 1);
}

READER_TEST_MAIN(TestArticleScheme)
#include "tst_articlescheme.moc"
