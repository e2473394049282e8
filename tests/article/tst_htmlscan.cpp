#include "support/htmlscan.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The scanner that proves pages safe must itself be able to fail.
class HtmlScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void readsTextAndAttributes();
};

void HtmlScanTest::refuses_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"<p><script>alert(1)</script></p>"_s;
    QTest::newRow("upper case script") << u"<SCRIPT>alert(1)</SCRIPT>"_s;
    QTest::newRow("comment") << u"<p><!-- x --></p>"_s;
    QTest::newRow("bare less-than") << u"<p>1 < 2</p>"_s;
    QTest::newRow("less-than at the end") << u"<p>a</p><"_s;
    QTest::newRow("bare greater-than") << u"<p>1 > 2</p>"_s;
    QTest::newRow("event handler") << u"<p onclick=\"x\">a</p>"_s;
    QTest::newRow("event handler after a slash") << u"<img src=\"/a/b.svg\" alt=\"\"/onerror=\"x\">"_s;
    QTest::newRow("style") << u"<p style=\"color: red\">a</p>"_s;
    QTest::newRow("script address") << u"<a href=\"javascript:alert(1)\">a</a>"_s;
    QTest::newRow("script address in entities") << u"<a href=\"&#106;avascript:alert(1)\">a</a>"_s;
    QTest::newRow("web address") << u"<a href=\"https://example.org\">a</a>"_s;
    QTest::newRow("address without a scheme") << u"<a href=\"//example.org/x\">a</a>"_s;
    QTest::newRow("foreign picture") << u"<img src=\"https://example.org/a.svg\" alt=\"\">"_s;
    QTest::newRow("data picture") << u"<img src=\"data:image/png;base64,AA\" alt=\"\">"_s;
    QTest::newRow("picture without an address") << u"<img alt=\"\">"_s;
    QTest::newRow("foreign style") << u"<link rel=\"stylesheet\" href=\"https://example.org/a.css\">"_s;
    QTest::newRow("refresh") << u"<meta http-equiv=\"refresh\" content=\"0\">"_s;
    QTest::newRow("unquoted") << u"<p class=a>a</p>"_s;
    QTest::newRow("single quotes") << u"<p class='a'>a</p>"_s;
    QTest::newRow("twice") << u"<p class=\"a\" class=\"b\">a</p>"_s;
    QTest::newRow("iframe") << u"<iframe></iframe>"_s;
    QTest::newRow("form") << u"<form></form>"_s;
    QTest::newRow("svg") << u"<svg></svg>"_s;
    QTest::newRow("not closed") << u"<p>a"_s;
    QTest::newRow("closes another") << u"<section><p>a</section></p>"_s;
    QTest::newRow("closed twice") << u"<p>a</p></p>"_s;
    QTest::newRow("same id twice") << u"<li id=\"a\">a</li><li id=\"a\">b</li>"_s;
    QTest::newRow("anchor to nowhere") << u"<a href=\"#b\">a</a>"_s;
    QTest::newRow("quote breaks out") << u"<img src=\"/a/b.svg\" alt=\"\"x\">"_s;
}

void HtmlScanTest::refuses()
{
    QFETCH(QString, html);
    QVERIFY2(!HtmlScan(html).problem.isEmpty(), qPrintable(html));
}

void HtmlScanTest::accepts_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("escaped markup") << u"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"_s;
    QTest::newRow("picture")
        << u"<figure><img src=\"/neck/hero.svg\" alt=\"a &quot;b&quot;\"><figcaption>c</figcaption></figure>"_s;
    QTest::newRow("link to an article") << u"<a href=\"/neck-pain/en\">a</a>"_s;
    QTest::newRow("anchor") << u"<li id=\"a--b\">a</li><a href=\"#a--b\">a</a>"_s;
    QTest::newRow("page")
        << u"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"></head><body>a<br>b<hr /></body></html>"_s;
    QTest::newRow("open question") << u"<details class=\"question\" id=\"a\" open><summary>b</summary></details>"_s;
}

void HtmlScanTest::accepts()
{
    QFETCH(QString, html);
    QCOMPARE(HtmlScan(html).problem, QString());
}

void HtmlScanTest::readsTextAndAttributes()
{
    const HtmlScan scan(u"<section id=\"s\"><p class=\"a b\">x &lt;&amp;lt;&gt; <em>y</em></p></section>"_s);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.ids(), QStringList{u"s"_s});
    QCOMPARE(scan.one(u"p"_s, u"b"_s).text, u"x <&lt;> y"_s);
    QCOMPARE(scan.one(u"section"_s).text, u"x <&lt;> y"_s);
    QCOMPARE(scan.all(u"p"_s, u"c"_s).size(), 0);
}

QTEST_APPLESS_MAIN(HtmlScanTest)
#include "tst_htmlscan.moc"
