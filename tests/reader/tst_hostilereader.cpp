#include "article/clinicprofile.h"
#include "handout/webpage.h"
#include "reader/handoutprinter.h"
#include "reader/librarysource.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"
#include "reader/readerview.h"
#include "reader/requestblocker.h"
#include "support/hostilelibrary.h"
#include "support/readertest.h"
#include "support/sentinel.h"

#include <QFutureWatcher>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace readertest;

namespace {

const QString english = u"en"_s;
constexpr qsizetype linesOfArticle = 250;
constexpr qsizetype linesOfBooklet = 1000; // which has each of them twice only, for what is slow

QByteArray yamlQuoted(const QByteArray &line)
{
    QString text = QString::fromUtf8(line).left(1500).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c == QChar(0xFEFF); });
    return '"' + text.toUtf8() + '"';
}

QString slugOf(qsizetype number)
{
    return u"attack-%1"_s.arg(number);
}

QString bookletSlug(qsizetype number)
{
    return u"booklet-%1"_s.arg(number);
}

QByteArray bookletOf(const QList<QByteArray> &lines)
{
    QByteArray text = "---\ntitle: " + yamlQuoted(lines.last()) + "\nsummary: " + yamlQuoted(lines.first())
        + "\ntopics: [neck]\nhero: {file: hero.svg, alt: " + yamlQuoted(lines.join(' ')) + "}\n---\n";
    for (const QByteArray &line : lines) {
        text += "> " + line + "\n\n![a](hero.svg \"" + line + "\")\n\n";
    }
    return text;
}

QStringList hostileFiles(const QStringList &endings)
{
    QStringList files;
    const QDir folder(samples::corpora() + u"/hostile/payloadsallthethings"_s);
    for (const QString &name : folder.entryList(endings, QDir::Files, QDir::Name)) {
        files.append(folder.filePath(name));
    }
    return files;
}

} // namespace

// Every attack string and file of the corpora, in a library as an attacker would make it, all the way through the
// reader, the PDF and the web page that is handed out.
class HostileReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentinelNoticesScripts();
    void sentinelNoticesRequests();
    void sentinelNoticesDrawings();
    void articlesAreQuiet();
    void viewIsQuiet();
    void toolsAreQuiet();
    void printedPagesAreQuiet();
    void webPagesAreQuietWithScriptsAllowed();
    void picturesOfTheCorporaAreHarmless();
    void drawingsInAPageDoNothing();
    void drawingIsNoPage();
    void cleanupTestCase();

private:
    bool writeArticles();
    QByteArray articleOf(const QList<QByteArray> &lines) const;
    Handout handoutOf(qsizetype number) const;

    sentinel::Server m_server;
    QTemporaryDir m_folder;
    QList<QByteArray> m_lines;
    qsizetype m_articles = 0;
    qsizetype m_booklets = 0;
    std::unique_ptr<HostileLibrary> m_file;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibrarySource> m_source;
    std::unique_ptr<ReaderProfile> m_profile;
    QStringList m_blocked;
};

void HostileReaderTest::initTestCase()
{
    if (!samples::haveCorpora()) {
        QSKIP("../shared/corpora is not there");
    }
    QVERIFY(m_server.isListening());
    for (const QByteArray &line : samples::hostileLines()) {
        if (QUtf8StringView(line).isValidUtf8() && !line.contains('\0')) { // other texts are refused as a whole
            m_lines.append(m_server.aimed(line));
        }
    }
    QVERIFY(m_lines.size() > 5000);
    QVERIFY(writeArticles());
    m_file = std::make_unique<HostileLibrary>(m_folder.path());
    QCOMPARE(m_file->problem(), QString());
    QString error;
    m_library = m_file->open(error);
    QVERIFY2(m_library, qPrintable(error));
    m_source = std::make_unique<LibrarySource>(*m_library);
    m_profile = std::make_unique<ReaderProfile>(*m_source);
    connect(m_profile->blocker(), &RequestBlocker::blocked, this,
        [this](const QUrl &url) { m_blocked.append(url.toString()); });
}

// An attack in each place that a text has.
QByteArray HostileReaderTest::articleOf(const QList<QByteArray> &lines) const
{
    const QByteArray all = yamlQuoted(lines.join(' '));
    QByteArray text = "---\ntitle: " + yamlQuoted(lines.first()) + "\nsummary: " + all + "\ntopics: [neck]\nkeywords: ["
        + all + "]\nrelated: [" + slugOf(0).toUtf8() + "]\ntools: [attack]\nhero: {file: hero.svg, alt: " + all
        + ", caption: " + all + "}\nteach_back: [" + all + "]\nsources:\n";
    for (qsizetype i = 0; i < lines.size(); i += 10) {
        const QByteArray value = yamlQuoted(lines[i]);
        text += "  - {id: s" + QByteArray::number(i) + ", authors: " + value + ", title: " + value
            + ", journal: " + value + ", doi: " + value + ", url: " + value + "}\n";
    }
    text += "---\n";
    for (const QByteArray &line : lines) {
        text += "> **Get help now** " + line + "\n>\n> - " + line + "\n\n";
    }
    // In a quote, what one line opens does not swallow the next.
    for (const QByteArray &line : lines) {
        text += "> " + line + "\n\n> [a](" + line + ") [a](<" + line + ">) ![a](" + line + ") <" + line
            + ">\n\n![a](hero.svg \"" + line + "\")\n\n## " + line + "\n\n";
    }
    text += "## Questions people ask\n\n";
    for (const QByteArray &line : lines) {
        text += "### " + line + "\n\n> " + line + "\n\n";
    }
    return text;
}

bool HostileReaderTest::writeArticles()
{
    bool written = true;
    const QString folder = m_folder.path();
    for (qsizetype from = 0; from < m_lines.size(); from += linesOfArticle) {
        const QString place = folder + u'/' + slugOf(m_articles++);
        written = written && samples::write(place + u"/en.md"_s, articleOf(m_lines.mid(from, linesOfArticle)))
            && samples::write(place + u"/hero.svg"_s, samples::svg);
    }
    for (qsizetype from = 0; from < m_lines.size(); from += linesOfBooklet) {
        const QString place = folder + u'/' + bookletSlug(m_booklets++);
        written = written && samples::write(place + u"/en.md"_s, bookletOf(m_lines.mid(from, linesOfBooklet)))
            && samples::write(place + u"/hero.svg"_s, samples::svg);
    }
    const QByteArray value = yamlQuoted(m_lines.mid(0, 40).join(' '));
    QByteArray blocks;
    for (const QByteArray &line : m_lines.mid(0, 8)) {
        const QByteArray text = yamlQuoted(line.left(150));
        blocks += "  - {type: note, heading: " + text + ", text: " + text + "}\n  - {type: checklist, items: [" + text
            + "]}\n";
    }
    return written
        && samples::write(folder + u"/topics.yaml"_s, "- {id: neck, title: {en: " + value + "}, icon: ../../x}\n")
        && samples::write(folder + u"/clinic.yaml"_s,
            "name: " + value + "\nphone: " + value + "\nweb: " + value + "\nabout: " + value
                + "\ncall_to_action: " + value + "\nteam:\n  - {name: " + value + ", role: " + value + "}\n")
        && samples::write(folder + u"/tools/attack/en.yaml"_s,
            "title: " + yamlQuoted(m_lines[0]) + "\nuse: " + yamlQuoted(m_lines[1]) + "\nblocks:\n" + blocks);
}

void HostileReaderTest::sentinelNoticesScripts()
{
    FixedSource source;
    const QUrl url(u"article://library/attack/en"_s);
    QString body;
    for (const QByteArray &line : m_lines.mid(0, 100)) { // a frame each, so that none swallows the next
        body += u"<iframe srcdoc=\"%1\"></iframe>"_s.arg(QString::fromUtf8(line).toHtmlEscaped());
    }
    source.add(url, "<!doctype html><meta charset=utf-8><title>quiet</title>" + body.toUtf8());
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
    sentinel::Watched<QWebEnginePage> page(&profile);
    QVERIFY(loads(&page, url));
    QTRY_VERIFY(page.noticed.filter(u"alert"_s).size() > 5);
    QVERIFY(!script(&page, sentinel::strangeParts()).toList().isEmpty());
}

void HostileReaderTest::sentinelNoticesRequests()
{
    FixedSource source;
    const QUrl url(u"article://library/attack/en"_s);
    source.add(url, "<!doctype html><img src=" + m_server.aimed("http://attack.example.org/x.png") + ">");
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
    QWebEnginePage page(&profile);
    QVERIFY(loads(&page, url));
    QTRY_VERIFY(m_server.calls > 0);
    m_server.calls = 0;
}

void HostileReaderTest::sentinelNoticesDrawings()
{
    int noticed = 0;
    for (const QString &path : hostileFiles({u"*.svg"_s})) {
        FixedSource source;
        const QUrl url(u"article://library/attack/x.svg"_s);
        source.add(url, samples::read(path), "image/svg+xml");
        QWebEngineProfile profile;
        profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
        sentinel::Watched<QWebEnginePage> page(&profile);
        loads(&page, url);
        noticed += page.noticed.filter(u"alert"_s).isEmpty() ? 0 : 1;
    }
    QVERIFY2(noticed >= 3, qPrintable(QString::number(noticed)));
}

void HostileReaderTest::articlesAreQuiet()
{
    sentinel::Watched<ReaderPage> page(m_profile.get());
    QCOMPARE(m_library->articles().size(), m_articles + m_booklets);
    for (qsizetype i = 0; i < m_articles; ++i) {
        page.titles.clear();
        QVERIFY(loads(&page, ArticleScheme::page(slugOf(i), english)));
        QCOMPARE(script(&page, sentinel::strangeParts()).toStringList(), QStringList());
        QCOMPARE(script(&page, u"document.querySelectorAll('article').length"_s).toInt(), 1);
        QVERIFY(script(&page, u"document.querySelectorAll('details').length"_s).toInt() > 50);
        const QString title = m_library->article(slugOf(i), english)->meta.title;
        QCOMPARE(script(&page, u"document.querySelector('h1').textContent"_s).toString(), title);
        QCOMPARE(page.url(), ArticleScheme::page(slugOf(i), english));
        QVERIFY2(page.noticed.isEmpty(), qPrintable(page.noticed.join(u'\n')));
    }
}

// Each link of an article is clicked, too; it leads to another article or nowhere.
void HostileReaderTest::viewIsQuiet()
{
    ReaderView view(m_profile.get());
    view.resize(800, 600);
    view.show();
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy failed(&view, &ReaderView::failed);
    QSignalSpy requested(&view, &ReaderView::articleRequested);
    QSignalSpy crashed(view.page(), &QWebEnginePage::renderProcessTerminated);
    for (qsizetype i = 1; i < m_articles; i += 4) { // the first one is where the others lead to
        shown.clear();
        requested.clear();
        view.showArticle(slugOf(i), english);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30'000);
        script(view.page(),
            u"[...document.querySelectorAll('details')].forEach(d => d.open = true);"
            "[...document.querySelectorAll('summary, img, p, h2')].slice(0, 500).forEach(e => e.click());"
            "[...document.links].forEach(a => a.click()); 0"_s);
        QTRY_COMPARE(requested.size(), 1); // by the last of the links; until then it may end the load of the next page
        QCOMPARE(requested.first().first().toString(), slugOf(0));
        QCOMPARE(script(view.page(), sentinel::strangeParts()).toStringList(), QStringList());
        QCOMPARE(script(view.page(), u"location.href"_s).toString().section(u'#', 0, 0),
            ArticleScheme::page(slugOf(i), english).toString());
    }
    QCOMPARE(failed.size(), 0);
    QCOMPARE(crashed.size(), 0);
}

void HostileReaderTest::toolsAreQuiet()
{
    sentinel::Watched<ReaderPage> page(m_profile.get());
    QVERIFY(loads(&page, ArticleScheme::tool(u"attack"_s, english)));
    QCOMPARE(script(&page, sentinel::strangeParts()).toStringList().filter(QRegularExpression(u"^(?!.* style$)"_s)),
        QStringList());
    QVERIFY(script(&page, u"document.body.textContent.length"_s).toInt() > 500);
    QVERIFY2(page.noticed.isEmpty(), qPrintable(page.noticed.join(u'\n')));
}

Handout HostileReaderTest::handoutOf(qsizetype number) const
{
    const QString attack = QString::fromUtf8(m_lines.mid(number * linesOfBooklet, 20).join(' '));
    Handout handout;
    handout.items.append({bookletSlug(number), english, attack});
    handout.tools.append({u"attack"_s, english});
    handout.note = attack;
    handout.clinician = attack.left(300);
    handout.patient = attack.left(300);
    return handout;
}

void HostileReaderTest::printedPagesAreQuiet()
{
    HandoutPrinter printer(*m_library, *m_source, m_profile.get());
    for (qsizetype i = 0; i < m_booklets; ++i) {
        QFutureWatcher<HandoutPdf> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcher<HandoutPdf>::finished);
        watcher.setFuture(printer.print(handoutOf(i)));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        const HandoutPdf pdf = watcher.result();
        QCOMPARE(pdf.error, QString());
        const QString path = m_folder.filePath(u"out.pdf"_s);
        QVERIFY(samples::write(path, pdf.bytes));
        QProcess unpack;
        unpack.start(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"--stream-data=preserve"_s, path, u"-"_s});
        QVERIFY(unpack.waitForFinished(30'000) && unpack.exitCode() == 0);
        const QByteArray plain = unpack.readAllStandardOutput();
        for (const char *active : {"/JavaScript", "/JS ", "/Launch", "/URI", "/SubmitForm", "/GoToR", "/EmbeddedFile",
                 "/OpenAction", "/AA "}) {
            QVERIFY2(!plain.contains(active), active);
        }
    }
}

// Nobody knows in which browser a page is opened that was taken home.
void HostileReaderTest::webPagesAreQuietWithScriptsAllowed()
{
    FixedSource source;
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, &profile));
    sentinel::Watched<QWebEnginePage> page(&profile);
    for (qsizetype i = 0; i < m_booklets; ++i) {
        const HandoutFile file = handoutWebPage(*m_library, m_source->clinic(), {}, handoutOf(i));
        QCOMPARE(file.error, QString());
        const QUrl url(u"article://library/%1/en"_s.arg(bookletSlug(i)));
        // The policy of the page must not be what holds it: taken away, the page has to be harmless in itself.
        source.add(url, QByteArray(file.bytes).replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\""));
        QVERIFY(loads(&page, url));
        QStringList strange = script(&page, sentinel::strangeParts()).toStringList();
        strange.removeOne(u"style"_s); // its own
        strange.removeIf([](const QString &part) { return part.endsWith(u" style"_s); });
        QCOMPARE(strange, QStringList());
        QVERIFY2(page.noticed.isEmpty(), qPrintable(page.noticed.join(u'\n')));
    }
}

void HostileReaderTest::picturesOfTheCorporaAreHarmless()
{
    int refused = 0;
    for (const QString &path : hostileFiles({u"*.svg"_s, u"*.png"_s, u"*.jpg"_s})) {
        const QString ending = path.section(u'.', -1);
        HostileLibrary file;
        const QString name = u"attack."_s + ending;
        QCOMPARE(file.setPicture(name, ending == u"svg"_s ? m_server.aimed(samples::read(path)) : samples::read(path)),
            QString());
        QCOMPARE(file.setSource(samples::goodArticle().replace("](hero.svg", "](" + name.toUtf8())), QString());
        QString error;
        const auto library = file.open(error);
        QVERIFY2(library, qPrintable(error));
        refused += library->picture(u"neck-pain"_s, name).isEmpty() ? 1 : 0;
        LibrarySource source(*library);
        ReaderProfile profile(source);
        connect(profile.blocker(), &RequestBlocker::blocked, this,
            [this](const QUrl &url) { m_blocked.append(url.toString()); });
        sentinel::Watched<ReaderPage> shown(&profile);
        QVERIFY(loads(&shown, ArticleScheme::page(u"neck-pain"_s, english)));
        QCOMPARE(script(&shown, sentinel::strangeParts()).toStringList(), QStringList());
        QVERIFY2(shown.noticed.isEmpty(), qPrintable(shown.noticed.join(u'\n')));
        Handout handout;
        handout.items.append({u"neck-pain"_s, english, {}});
        const HandoutFile web = handoutWebPage(*library, {}, {}, handout);
        QVERIFY(!web.bytes.contains(samples::read(path).toBase64().left(200)) || ending != u"svg"_s);
    }
    QVERIFY2(refused >= 8, qPrintable(QString::number(refused)));
}

// Behind the checks of the library: what an engine does with such a drawing if it ever got one.
void HostileReaderTest::drawingsInAPageDoNothing()
{
    FixedSource source;
    QByteArray body;
    const QStringList files = hostileFiles({u"*.svg"_s});
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString address = u"/attack/d%1.svg"_s.arg(i);
        source.add(QUrl(u"article://library"_s + address), m_server.aimed(samples::read(files[i])), "image/svg+xml");
        body += "<img src=\"" + address.toUtf8() + "\">";
    }
    const QUrl url(u"article://library/attack/en"_s);
    source.add(url, "<!doctype html><title>quiet</title>" + body);
    ReaderProfile profile(source);
    sentinel::Watched<ReaderPage> page(&profile);
    QVERIFY(loads(&page, url));
    QVERIFY(script(&page, u"[...document.images].filter(i => i.naturalWidth > 0).length"_s).toInt() >= 5);
    QVERIFY2(page.noticed.isEmpty(), qPrintable(page.noticed.join(u'\n')));
    QCOMPARE(page.title(), u"quiet"_s);
}

void HostileReaderTest::drawingIsNoPage()
{
    FixedSource source;
    const QUrl url(u"article://library/attack/x.svg"_s);
    source.add(url, samples::read(hostileFiles({u"SVG_XSS1.svg"_s}).value(0)), "image/svg+xml");
    ReaderProfile profile(source);
    sentinel::Watched<ReaderPage> page(&profile);
    QVERIFY(!loads(&page, url));
    QCOMPARE(script(&page, u"location.href"_s).toString(), u"about:blank"_s);
    QVERIFY(source.requested.isEmpty());
    QVERIFY(page.noticed.isEmpty());
}

void HostileReaderTest::cleanupTestCase()
{
    QCOMPARE(m_blocked, QStringList()); // nothing even came as far as the blocker
    QCOMPARE(m_server.calls, 0);
}

READER_TEST_MAIN(HostileReaderTest)
#include "tst_hostilereader.moc"
