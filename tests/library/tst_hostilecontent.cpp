#include "article/articlepage.h"
#include "library/keptversion.h"
#include "library/libraryfacts.h"
#include "library/librarytools.h"
#include "library/pagecontext.h"
#include "search/librarysearch.h"
#include "support/hostilelibrary.h"
#include "support/memory.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

const QString slug = u"neck-pain"_s;
const QString english = u"en"_s;

QByteArray svg(const QByteArray &inside, const QByteArray &attributes = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\" "
        + attributes + ">" + inside + "</svg>";
}

// Elements that use the one before ten times each.
QByteArray unfolding(const QByteArray &use)
{
    QByteArray all = "<g id=\"a0\"><path d=\"M0 0h1v1z\"/></g>";
    for (int i = 1; i < 12; ++i) {
        all += "<g id=\"a" + QByteArray::number(i) + "\">"
            + QByteArray(use).replace("ID", "a" + QByteArray::number(i - 1)).repeated(10) + "</g>";
    }
    return svg(all + QByteArray(use).replace("ID", "a11"));
}

// The first bytes of pictures of 60,000 by 60,000 points: 14 GB when drawn.
const QByteArray pngBomb
    = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea600806000000") + QByteArray(99, 'x');
const QByteArray jpegBomb
    = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc00011 08ea60ea6003012200021101031101")
    + QByteArray(99, 'x');
const QByteArray webpBomb = QByteArray("RIFF\x99\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0", 24)
    + QByteArray::fromHex("ff3f00ff3f00") + QByteArray(99, 'x');
const QByteArray losslessBomb
    = QByteArray("RIFF\x99\0\0\0WEBPVP8L\x99\0\0\0\x2f\xff\xff\xff\x0f", 25) + QByteArray(99, 'x');
const QByteArray lossyBomb
    = QByteArray("RIFF\x99\0\0\0WEBPVP8 \x99\0\0\0\0\0\0\x9d\x01\x2a\xff\x3f\xff\x3f", 30) + QByteArray(99, 'x');

} // namespace

// A library that is sound as a database, and whose texts, names and pictures are meant to do harm. What the browser
// engine makes of them: tests/reader/tst_hostilereader.cpp.
class HostileContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pictures_data();
    void pictures();
    void soundPicturesAreShown();
    void texts_data();
    void texts();
    void names_data();
    void names();
    void titles_data();
    void titles();
    void heroes_data();
    void heroes();
    void clinicLogo();
    void otherTypes();

private:
    std::unique_ptr<HostileLibrary> m_file;
};

void HostileContentTest::init()
{
    m_file = std::make_unique<HostileLibrary>();
    QCOMPARE(m_file->problem(), QString());
}

void HostileContentTest::pictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    auto drawing = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << u"hero.svg"_s << bytes; };
    drawing("script", svg("<script>alert(1)</script>"));
    drawing("script elsewhere", svg("<script xlink:href=\"http://127.0.0.1/x.js\"/>"));
    drawing("script of another prefix", svg("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>"));
    drawing("event of the root", svg("<path/>", "onload=\"alert(1)\""));
    drawing("event in capitals", svg("<path ONCLICK=\"alert(1)\"/>"));
    drawing("foreign object", svg("<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>"));
    drawing("link that runs", svg("<a xlink:href=\"javascript:alert(1)\"><path/></a>"));
    drawing("use of another file", svg("<use xlink:href=\"http://127.0.0.1/x.svg#a\"/>"));
    drawing("use of data", svg("<use href=\"data:image/svg+xml;base64,PHN2Zy8+#a\"/>"));
    drawing("foreign image", svg("<image href=\"http://127.0.0.1/x.png\"/>"));
    drawing("image without scheme", svg("<image href=\"//127.0.0.1/x.png\"/>"));
    drawing("image of this machine", svg("<image href=\"file:///etc/passwd\"/>"));
    drawing("style import", svg("<style>@import 'http://127.0.0.1/x.css';</style>"));
    drawing("style address", svg("<path style=\"fill: url(http://127.0.0.1/x.svg#a)\"/>"));
    drawing("fill address", svg("<path fill=\"url( //127.0.0.1/x.svg#a )\"/>"));
    drawing("escaped address", svg("<path style=\"fill: u\\72l(http://127.0.0.1/x)\"/>"));
    drawing("animation of a link", svg("<a><animate attributeName=\"href\" to=\"javascript:alert(1)\"/></a>"));
    drawing("set of an event", svg("<path><set attributeName=\"onclick\" to=\"alert(1)\"/></path>"));
    drawing("handler", svg("<handler>alert(1)</handler>"));
    drawing("base elsewhere", svg("<g xml:base=\"http://127.0.0.1/\"><path/></g>"));
    drawing("style sheet of the document",
        "<?xml-stylesheet href=\"http://127.0.0.1/x.xsl\" type=\"text/xsl\"?>" + samples::svg);
    drawing(
        "entity of a file", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg("<title>&x;</title>"));
    drawing("definition elsewhere", "<!DOCTYPE svg SYSTEM \"http://127.0.0.1/x.dtd\">" + samples::svg);
    QByteArray laughs = "<!DOCTYPE svg [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 20; ++i) {
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" + ("&l" + QByteArray::number(i - 1) + ";").repeated(10)
            + "\">";
    }
    drawing("billion laughs", laughs + "]>" + svg("<title>&l19;</title>"));
    drawing("uses that unfold", unfolding("<use href=\"#ID\"/>"));
    drawing("masks that unfold", unfolding("<g mask=\"url(#ID)\"/>"));
    drawing("clips that unfold", unfolding("<g style=\"clip-path: URL( #ID )\"/>"));
    drawing("fills that unfold", unfolding("<g fill=\"url(#ID)\"/>"));
    drawing("use of itself", svg("<g id=\"a\"><use href=\"#a\"/><use href=\"#a\"/></g>"));
    drawing("absurdly deep", svg(QByteArray("<g>").repeated(100'000) + QByteArray("</g>").repeated(100'000)));
    drawing("a long chain of uses", [] {
        QByteArray chain;
        for (int i = 0; i < 50'000; ++i) {
            chain += "<g id=\"c" + QByteArray::number(i) + "\"><use href=\"#c" + QByteArray::number(i + 1) + "\"/></g>";
        }
        return svg(chain);
    }());
    drawing("web page", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>");
    drawing("packed", qCompress(QByteArray(50'000'000, '\0')));
    drawing("zeros", QByteArray(3'000'000, '\0'));
    drawing("five mebibytes", svg("<!--" + QByteArray(4'500'000, 'x') + "-->"));
    QTest::newRow("PNG bomb") << u"a.png"_s << pngBomb;
    QTest::newRow("JPEG bomb") << u"a.jpg"_s << jpegBomb;
    QTest::newRow("WebP bomb") << u"a.webp"_s << webpBomb;
    QTest::newRow("lossless WebP bomb") << u"a.webp"_s << losslessBomb;
    QTest::newRow("lossy WebP bomb") << u"a.webp"_s << lossyBomb;
    QTest::newRow("page that is called PNG") << u"a.png"_s << QByteArray("<html><script>alert(1)</script></html>");
    QTest::newRow("drawing that is called JPEG") << u"a.jpg"_s << svg("<script>alert(1)</script>");
}

void HostileContentTest::pictures()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QCOMPARE(m_file->setPicture(name, bytes), QString());
    const QByteArray source = samples::goodArticle().replace("](hero.svg", "](" + name.toUtf8());
    QCOMPARE(m_file->setSource(source), QString());
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    const qint64 memory = memoryNow();
    QCOMPARE(library->picture(slug, name), QByteArray());
    QVERIFY2(
        library->errorText().startsWith(m_file->path() + u": has a picture that is not shown: /neck-pain/"_s + name),
        qPrintable(library->errorText()));
    QVERIFY(library->errorText().endsWith(u"get it again from a place you trust"_s));
    const auto kept = articleVersion(*library, slug, english);
    QVERIFY(kept && !kept->pictures.contains(name));
    QVERIFY(mostMemory() - memory < 64 * 1024 * 1024);
}

void HostileContentTest::soundPicturesAreShown()
{
    const QByteArray small = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000090000000908060000001f15c489");
    const QByteArray uses = svg(
        "<g id=\"a\"><path d=\"M0 0h1v1z\"/></g>" + QByteArray("<use href=\"#a\" fill=\"url(#b)\"/>").repeated(500));
    for (const auto &[name, bytes] : {std::pair(u"a.png"_s, small), std::pair(u"a.svg"_s, uses)}) {
        QCOMPARE(m_file->setPicture(name, bytes), QString());
        QString error;
        const auto library = m_file->open(error);
        QVERIFY2(library, qPrintable(error));
        QCOMPARE(library->picture(slug, name), bytes);
        QCOMPARE(library->errorText(), QString());
    }
}

void HostileContentTest::texts_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("problem"); // empty when it is shown
    auto body = [](const char *name, const QByteArray &text, const QString &problem = {}) {
        QTest::newRow(name) << samples::frontMatter + text << problem;
    };
    constexpr qsizetype most = 1024 * 1024 - 300;
    body("a text of megabytes", QByteArray(4'000'000, 'a'), u"the limit for an article is 1024 KiB"_s);
    body("a line of a megabyte", QByteArray(most, 'a'));
    body("a hundred thousand headings", QByteArray("## a\n").repeated(most / 5), u"the limit is 2000"_s);
    body("a hundred thousand questions", "## Questions people ask\n\n" + QByteArray("### a?\n").repeated(140'000),
        u"the limit is 2000"_s);
    body("quotes in quotes", QByteArray(most, '>'), u"deep; the limit is 60"_s);
    body("lists in lists", QByteArray("- ").repeated(most / 2) + "a", u"deep; the limit is 60"_s);
    body("emphasis in emphasis", QByteArray("*a **a ").repeated(most / 7));
    body("open brackets", QByteArray(most, '['));
    body("open pictures", QByteArray("![").repeated(most / 2));
    body("links in links", QByteArray("[a](").repeated(most / 4));
    body("code that never ends", QByteArray("`a``").repeated(most / 4));
    body("a reference that grows", "[a]: " + QByteArray(400'000, 'x') + "\n\n" + QByteArray("![a] ").repeated(100'000));
    body("raw HTML all over", QByteArray("<b>").repeated(most / 3));
    body("boxes of red flags", QByteArray("> **Get help now** x\n>\n> - a\n\n").repeated(most / 30));
    QTest::newRow("no text") << QByteArray("") << QString();
    QTest::newRow("NUL") << samples::article("a\0b\n\n"_ba) << u"this line is not UTF-8 text"_s;
    QTest::newRow("not UTF-8") << samples::article("a\xff\xfe b\n\n") << u"this line is not UTF-8 text"_s;
    QTest::newRow("deep front matter") << "---\ntitle: " + QByteArray(100'000, '[') + "\n---\n" << u"YAML"_s;
    QTest::newRow("deep maps") << "---\ntitle: " + QByteArray("{a: ").repeated(50'000) + "\n---\n" << u"YAML"_s;
    QTest::newRow("front matter that refers to itself")
        << QByteArray("---\na: &a [x, x]\nb: &b [*a, *a, *a]\ntitle: *b\n---\n") << u"aliases"_s;
    QTest::newRow("megabyte of front matter") << "---\ntitle: " + QByteArray(500'000, 'x') + "\n---\n"
                                              << u"the limit is 256 KiB"_s;
}

// A text is refused with the reason, or shown; neither takes long, nor much memory.
void HostileContentTest::texts()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, problem);
    QCOMPARE(m_file->setSource(source), QString());
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QElapsedTimer clock;
    clock.start();
    const auto article = library->article(slug, english);
    if (article) {
        QVERIFY(ArticlePage().screenHtml(*article, {}).size() < 32'000'000);
    }
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(mostMemory() < 1'000'000'000);
    QCOMPARE(article.has_value(), problem.isEmpty() && !source.isEmpty());
    if (!problem.isEmpty()) {
        QVERIFY2(library->errorText().startsWith(m_file->path()) && library->errorText().contains(problem),
            qPrintable(library->errorText()));
    }
}

void HostileContentTest::names_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
        {u"../../etc/passwd"_s, u"..%2f..%2fetc%2fpasswd"_s, u"/etc/passwd"_s, u".."_s, u"."_s, u"a/b"_s, u"a\\b"_s,
            u"C:\\a"_s, u"a\nb"_s, u"-rf"_s, u"a b"_s, u"A"_s, u"é"_s, u"\u202Egpj.exe"_s, u"a\u0000b"_s, u"<b>a</b>"_s,
            u"a?b"_s, u"a#b"_s, u"javascript:alert(1)"_s, u" "_s, QString(u"a"_s).repeated(121)}) {
        QTest::newRow(qPrintable(name.left(40))) << name;
    }
}

// A name that no article has never comes out of a library, so that no address and no file name is built from it.
void HostileContentTest::names()
{
    QFETCH(QString, name);
    for (const QString &column : {u"slug"_s, u"lang"_s}) {
        HostileLibrary file;
        QCOMPARE(file.run(u"UPDATE article SET %1 = ?"_s.arg(column), {name}), QString());
        QCOMPARE(file.run(u"INSERT INTO tool VALUES ('a', 'en', 'Neck diary', ?)"_s, {samples::tool}), QString());
        QCOMPARE(file.run(u"UPDATE tool SET %1 = ?"_s.arg(column == u"slug"_s ? u"id"_s : column), {name}), QString());
        QCOMPARE(file.run(u"INSERT INTO article_set VALUES ('s', 0, '{}', ?)"_s, {u"neck-pain "_s + name}), QString());
        QString error;
        const auto library = file.open(error);
        QVERIFY2(library, qPrintable(error));
        const QString named = column == u"slug"_s ? name : slug;
        const QString lang = column == u"lang"_s ? name : english;
        QVERIFY(library->articles().isEmpty());
        QVERIFY2(library->errorText().startsWith(file.path() + u": has an article with the impossible name \""_s),
            qPrintable(library->errorText()));
        QVERIFY(!library->errorText().contains(u'\u202E') && !library->errorText().contains(u'\n'));
        QVERIFY(library->firstArticles(lang, 5).isEmpty());
        QVERIFY(library->articlesOfTopic(u"neck"_s, lang).isEmpty());
        QVERIFY(library->articlesOfRegion(u"shoulder"_s, lang).isEmpty());
        QVERIFY(!library->summary(named, lang));
        QVERIFY(library->languages(named).isEmpty());
        QVERIFY(!library->article(named, lang));
        QVERIFY(libraryFacts(*library).isEmpty());
        QVERIFY(!articleVersion(*library, named, lang));
        QVERIFY(LibraryTools(*library).all().isEmpty());
        QVERIFY(LibrarySearch(*library).search({u"neck pain"_s, lang, 9}).articles.isEmpty());
        const ArticleSet set = library->sets().value(0);
        for (const QString &inSet : set.slugs) {
            QVERIFY2(Article::isSlug(inSet), qPrintable(inSet));
        }
    }
}

void HostileContentTest::titles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("right-to-left override") << u"Pain\u202Egpj.exe"_s << u"Paingpj.exe"_s;
    QTest::newRow("all overrides") << u"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069a"_s << u"a"_s;
    QTest::newRow("lines") << u"a\nb\r\n\tc"_s << u"a b c"_s;
    QTest::newRow("controls") << u"a\u0007\u001B[31mb\u009Bc"_s << u"a[31mbc"_s;
    QTest::newRow("endless") << QString(500'000, u'x') << QString(1000, u'x');
    QTest::newRow("Arabic stays") << u"ألم الرقبة"_s << u"ألم الرقبة"_s;
    QTest::newRow("markup stays a text") << u"<img src=x onerror=alert(1)>"_s << u"<img src=x onerror=alert(1)>"_s;
}

void HostileContentTest::titles()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const QJsonObject json{{u"en"_s, text}};
    const QString titles = QString::fromUtf8(QJsonDocument(json).toJson());
    QCOMPARE(m_file->run(u"UPDATE article SET title = ?, summary = ?"_s, {text, text}), QString());
    QCOMPARE(m_file->run(u"UPDATE topic SET titles = ?"_s, {titles}), QString());
    QCOMPARE(m_file->run(u"INSERT INTO article_set VALUES ('s', 0, ?, 'neck-pain')"_s, {titles}), QString());
    QCOMPARE(m_file->run(u"INSERT INTO tool VALUES ('diary', 'en', ?, ?)"_s, {text, samples::tool}), QString());
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articles().first().title, shown);
    QCOMPARE(library->articles().first().summary.left(1000), shown);
    QCOMPARE(library->topics(english).first().topic.title(english), shown);
    QCOMPARE(library->sets().first().titles.value(english), shown);
    QCOMPARE(libraryFacts(*library).first().summary.title, shown);
    QCOMPARE(LibraryTools(*library).all().first().title, shown);
}

void HostileContentTest::heroes_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"http://127.0.0.1/x.png", "//127.0.0.1/x.png", "file:///etc/passwd", "../../../etc/x.png",
             "/etc/x.png", "data:image/svg+xml,<svg/>", "javascript:alert(1)", "a.html", "..%2fa.svg", "x/y.svg"}) {
        QTest::newRow(file) << QString::fromLatin1(file);
    }
}

void HostileContentTest::heroes()
{
    QFETCH(QString, file);
    QCOMPARE(m_file->setSource(QByteArray(samples::article("![x](" + file.toUtf8() + ")\n\n"))
                                   .replace("file: hero.svg", "file: \"" + file.toUtf8() + "\"")),
        QString());
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    const auto article = library->article(slug, english);
    QVERIFY2(article, qPrintable(library->errorText()));
    for (const QString &html : {ArticlePage().screenHtml(*article, {}), ArticlePage().printHtml(*article, {})}) {
        QVERIFY2(!html.contains(u"<img"_s), qPrintable(html));
    }
}

void HostileContentTest::clinicLogo()
{
    QCOMPARE(m_file->run(u"UPDATE setting SET value = ? WHERE name = 'clinic.yaml'"_s,
                 {QByteArray("name: \"Hill\u202E Clinic\"\nlogo: logo.svg\n")}),
        QString());
    for (const bool good : {true, false}) {
        QCOMPARE(m_file->run(u"INSERT OR REPLACE INTO setting VALUES ('clinic.logo', ?)"_s,
                     {good ? samples::svg : svg("<script>alert(1)</script>")}),
            QString());
        QString error;
        const auto library = m_file->open(error);
        QVERIFY2(library, qPrintable(error));
        QCOMPARE(bundledClinic(*library).logo, good ? samples::svg : QByteArray());
        QCOMPARE(bundledClinic(*library).name, u"Hill Clinic"_s);
    }
}

// SQLite keeps any kind of value in any column.
void HostileContentTest::otherTypes()
{
    for (const QString &value :
        {u"NULL"_s, u"-1"_s, u"9223372036854775807"_s, u"1e308"_s, u"x'00ff00'"_s, u"''"_s, u"zeroblob(99)"_s}) {
        HostileLibrary file;
        for (const QString &change : {u"article SET summary = %1, written = %1, names = %1, source = %1"_s,
                 u"article SET first_passage = %1, last_passage = %1, sources = %1, grade = %1, hash = %1"_s,
                 u"topic SET titles = %1, icon = %1, position = %1"_s, u"topic_count SET articles = %1"_s,
                 u"picture SET bytes = %1"_s, u"setting SET value = %1"_s, u"word SET articles = %1"_s,
                 u"passage SET heading = %1, body = %1, anchor = %1, article = %1, is_question = %1"_s}) {
            file.run(u"UPDATE OR IGNORE "_s + change.arg(value)); // NULL is refused by most columns
        }
        QString error;
        const auto library = file.open(error);
        QVERIFY2(library, qPrintable(error));
        readEverything(*library);
        QCOMPARE(library->findDamage().isEmpty(), value == u"NULL"_s);
    }
}

QTEST_GUILESS_MAIN(HostileContentTest)
#include "tst_hostilecontent.moc"
