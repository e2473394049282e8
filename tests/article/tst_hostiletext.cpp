#include "article/articlepage.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QString yamlQuoted(const QByteArray &line)
{
    QString text = QString::fromUtf8(line).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c == QChar(0xFEFF); });
    return u'"' + text + u'"';
}

// Markdown that an attacker might write around the line.
QList<QByteArray> bodies(const QByteArray &line)
{
    return {line, "## " + line, "- " + line, "[a](" + line + ")", "[a](<" + line + ">)", "[a]: " + line + "\n\n[a]",
        "<" + line + ">", "![a](" + line + ")", "![" + line + "](b.svg)", "![a](b.svg \"" + line + "\")",
        "x ![a](b.svg \"" + line + "\") y", "[a](../back-pain/en.md \"" + line + "\")", "```" + line + "\nx\n```",
        "[1](#" + line + ")", "`" + line + "`", "    " + line};
}

} // namespace

// Real attack strings wherever an author, a clinic or a clinician can put text.
class HostileTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inTheText();
    void inTheFrontMatter();
    void aroundTheArticle();

private:
    static void checkHtml(const QString &html, const QList<QByteArray> &lines);
    void eachBatch(const std::function<void(const QList<QByteArray> &)> &check);

    ArticlePage m_page;
    QList<QByteArray> m_lines;
};

void HostileTextTest::initTestCase()
{
    if (!samples::haveCorpora()) {
        QSKIP("../shared/corpora is not there");
    }
    m_lines = samples::hostileLines();
    QVERIFY(m_lines.size() > 5000);
    m_lines.removeIf([](const QByteArray &line) {
        return !QUtf8StringView(line).isValidUtf8() || line.contains('\0');
    }); // refused as a whole
    QVERIFY(m_lines.size() > 5000);
    // Attacks that the corpora lack: on the template language, and on the scanner of this test.
    m_lines << "{{{title}}}"
            << "{{>article}}"
            << "{{#sections}}{{{rest}}}{{/sections}}"
            << "{{=<% %>=}}"
            << "%1 %2"
            << "</article><script>x</script>";
}

void HostileTextTest::checkHtml(const QString &html, const QList<QByteArray> &lines)
{
    const HtmlScan scan(html);
    QVERIFY2(
        scan.problem.isEmpty(), qPrintable(u"%1\nlines:\n%2"_s.arg(scan.problem, QString::fromUtf8(lines.join('\n')))));
    QCOMPARE(scan.all(u"article"_s).size(), 1);
}

void HostileTextTest::eachBatch(const std::function<void(const QList<QByteArray> &)> &check)
{
    constexpr qsizetype size = 20; // lines that share a page: an attack does not depend on a page of its own
    for (qsizetype from = 0; from < m_lines.size() && !QTest::currentTestFailed(); from += size) {
        check(m_lines.mid(from, size));
    }
}

void HostileTextTest::inTheText()
{
    eachBatch([this](const QList<QByteArray> &lines) {
        QByteArray text = samples::frontMatter;
        for (const QByteArray &line : lines) {
            text += "> **Get help now** " + line + "\n>\n> - " + line + "\n\n";
            text += "## Part\n\n" + bodies(line).join("\n\n") + "\n\n## Questions people ask\n\n### " + line + "\n\n"
                + line + "\n\n";
        }
        const samples::Parsed parsed = samples::parse(text);
        QVERIFY2(!parsed.found.hasFatal(), qPrintable(parsed.messageText()));
        checkHtml(m_page.screenHtml(parsed.article, {}), lines); // the print copy holds the same HTML of the text
    });
}

void HostileTextTest::inTheFrontMatter()
{
    eachBatch([this](const QList<QByteArray> &lines) {
        QByteArray sources;
        for (const QByteArray &line : lines) {
            const QByteArray value = yamlQuoted(line).toUtf8();
            sources += "  - {id: " + value + ", authors: " + value + ", title: " + value + ", journal: " + value
                + ", doi: " + value + ", url: " + value + "}\n";
        }
        const QByteArray value = yamlQuoted(lines.join(' ')).toUtf8();
        const samples::Parsed parsed = samples::parse("---\ntitle: " + value + "\nsummary: " + value + "\ntopics: ["
            + value + "]\nkeywords: [" + value + "]\nrelated: [" + value + "]\nhero: {file: hero.svg, alt: " + value
            + ", caption: " + value + "}\nsources:\n" + sources + "---\n\nText.\n");
        QVERIFY2(!parsed.found.hasFatal(), qPrintable(parsed.messageText()));
        QCOMPARE(parsed.article.meta.sources.size(), lines.size());
        Article article = parsed.article;
        for (int number = 0; Source & source : article.meta.sources) {
            source.id += QString::number(++number); // lines that differ in control characters only are the same id
        }
        const QString html = m_page.screenHtml(article, {});
        checkHtml(html, lines);
        QCOMPARE(
            HtmlScan(html).one(u"h1"_s).text, article.meta.title); // shown as it was written, character for character
        checkHtml(m_page.printHtml(article, {}), lines);
    });
}

void HostileTextTest::aroundTheArticle()
{
    const samples::Parsed parsed = samples::parse(samples::article());
    eachBatch([&](const QList<QByteArray> &lines) {
        PageContext context;
        const QString all = QString::fromUtf8(lines.join(' '));
        context.clinic = {all, all, all, all, all, {}};
        for (const QByteArray &line : lines) {
            const QString text = QString::fromUtf8(line);
            context.clinic.team.append({text, text});
            context.topicTitles.append(text);
            context.related.append({u"back-pain"_s, u"en"_s, text, text});
        }
        context.note = all;
        checkHtml(m_page.screenHtml(parsed.article, context), lines);
        const QString paper = m_page.printHtml(parsed.article, context);
        checkHtml(paper, lines);
        QVERIFY(HtmlScan(paper).one(u"aside"_s, u"note"_s).text.contains(all));
    });
}

QTEST_APPLESS_MAIN(HostileTextTest)
#include "tst_hostiletext.moc"
