#include "reader/handoutprinter.h"
#include "reader/librarysource.h"
#include "reader/pdfprinter.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"
#include "reader/readerview.h"
#include "support/readertest.h"

#include <QFutureWatcher>
#include <QPointer>

#include <csignal>

using namespace pamphlet;
using namespace readertest;

constexpr int patience = 20'000; // milliseconds, on a busy machine

namespace {

const QString headache = QStringLiteral("tension-type-headache");
const QString english = QStringLiteral("en");
const QString isShown = QStringLiteral("document.querySelector('h1').textContent == 'Tension-type headache'");

bool killRenderer(const QWebEnginePage *page)
{
    return page->renderProcessPid() > 0 && ::kill(pid_t(page->renderProcessPid()), SIGKILL) == 0;
}

// Ends the renderer of a page while it loads: when it asks for the picture that the page cannot be finished without.
class KillingSource : public LibrarySource {
public:
    using LibrarySource::LibrarySource;
    std::optional<ArticleResource> resource(const QUrl &url) override
    {
        if (kills > 0 && victim && url.path() == fatal && killRenderer(victim)) {
            --kills;
        }
        return LibrarySource::resource(url);
    }
    static inline const QString picture = QStringLiteral("/tension-type-headache/hero.svg");
    QString fatal = picture;
    QPointer<QWebEnginePage> victim;
    int kills = 0;
};

QString page(const QString &title)
{
    return QStringLiteral("<!doctype html><title>%1</title><p>%1").arg(title);
}

QString pageWithPicture()
{
    return page(QStringLiteral("picture")) + QStringLiteral("<img src=\"%1\">").arg(KillingSource::picture);
}

// Takes the engine a second or more to print.
QString longPage()
{
    return page(QStringLiteral("long"))
        + QStringLiteral("<p>A patient walks and rests and walks again.").repeated(20'000);
}

// The time that a process has worked, in ticks of the system.
qint64 workDone(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return fields.size() > 14 ? fields[13].toLongLong() : -1;
}

QPageLayout a4()
{
    HandoutOptions options;
    options.pageSize = QPageSize::A4;
    return options.layout();
}

} // namespace

class TestReaderCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void articleComesBack();
    void placeInTheArticleComesBack();
    void crashWhileLoading();
    void crashBeforeTheArticleCame();
    void manyPagesAtOnce_data();
    void manyPagesAtOnce();
    void articleThatAlwaysCrashes();
    void givesUpAfterTooMany();
    void printerCrashLeavesTheArticle();
    void printerLosesOneJobOnly_data();
    void printerLosesOneJobOnly();
    void printerAfterAnIdleCrash();
    void printerGoesAwayWithJobs();
    void printerKeepsTheOrder();
    void printerLeavesNoCopies();

private:
    ReaderPage *printerPage(PdfPrinter &printer) { return printer.findChild<ReaderPage *>(); }

    TestLibrary m_library;
    LibrarySource m_source{m_library.library()};
    std::unique_ptr<ReaderProfile> m_profile;
};

void TestReaderCrash::initTestCase()
{
    QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem()));
    m_profile = std::make_unique<ReaderProfile>(m_source);
}

void TestReaderCrash::articleComesBack()
{
    ReaderView view(m_profile.get());
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy failed(&view, &ReaderView::failed);
    view.showArticle(headache, english);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    const qint64 before = view.page()->renderProcessPid();
    QVERIFY(killRenderer(view.page()));
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, patience);
    QVERIFY(view.page()->renderProcessPid() != before);
    QVERIFY(script(view.page(), isShown).toBool());
    QCOMPARE(view.url(), ArticleScheme::page(headache, english));
    QCOMPARE(failed.size(), 0);
}

void TestReaderCrash::placeInTheArticleComesBack()
{
    ReaderView view(m_profile.get());
    view.resize(900, 700);
    view.show();
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showArticle(headache, english, headache + QStringLiteral("--how-long-it-takes"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QVERIFY(killRenderer(view.page()));
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        script(view.page(),
            QStringLiteral(
                "Math.abs(document.getElementById('%1--how-long-it-takes').getBoundingClientRect().top) < 40")
                .arg(headache))
            .toBool(),
        patience);
}

void TestReaderCrash::crashWhileLoading()
{
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    ReaderView view(&profile);
    source.victim = view.page();
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy failed(&view, &ReaderView::failed);
    QSignalSpy crashed(view.page(), &QWebEnginePage::renderProcessTerminated);
    source.kills = ReaderView::maximumReloads;
    view.showArticle(headache, english);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QCOMPARE(crashed.size(), ReaderView::maximumReloads);
    QCOMPARE(failed.size(), 0); // the loads that broke off are nothing to tell a patient about
    QVERIFY(script(view.page(), isShown).toBool());
}

// Its process died with the article before, so that the engine may load it in another one on its own.
void TestReaderCrash::crashBeforeTheArticleCame()
{
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    ReaderView view(&profile);
    view.resize(900, 700);
    view.show();
    source.victim = view.page();
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy crashed(view.page(), &QWebEnginePage::renderProcessTerminated);
    source.fatal = ArticleScheme::page(headache, english).path();
    for (int i = 1; i <= 5; ++i) {
        view.showArticle(QStringLiteral("dry-needling-what-to-expect"), english);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        source.kills = 1;
        view.showArticle(headache, english, headache + QStringLiteral("--how-long-it-takes"));
        QTRY_COMPARE_WITH_TIMEOUT(crashed.size(), i, patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown.size() > 1, patience);
        QVERIFY(script(view.page(), isShown).toBool());
        shown.clear();
    }
}

void TestReaderCrash::manyPagesAtOnce_data()
{
    QTest::addColumn<bool>("reload");
    QTest::newRow("articles") << false;
    QTest::newRow("a reload and an article") << true; // as when the size of text is changed first
}

// The engine gets stuck now and then when a load is asked for while another one is on its way.
void TestReaderCrash::manyPagesAtOnce()
{
    QFETCH(bool, reload);
    ReaderView view(m_profile.get());
    view.resize(900, 700);
    view.show();
    QSignalSpy shown(&view, &ReaderView::shown);
    const QStringList slugs = m_library.slugs();
    view.showArticle(slugs.last(), english);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    for (qsizetype i = 0; i < slugs.size(); ++i) {
        QSignalSpy started(view.page(), &QWebEnginePage::loadStarted);
        reload ? view.reloadInPlace() : view.showArticle(slugs[(i + slugs.size() / 2) % slugs.size()], english);
        QVERIFY(started.wait());
        shown.clear();
        view.showArticle(slugs[i], english);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        QCOMPARE(view.url(), ArticleScheme::page(slugs[i], english));
    }
}

void TestReaderCrash::articleThatAlwaysCrashes()
{
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    ReaderView view(&profile);
    source.victim = view.page();
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy failed(&view, &ReaderView::failed);
    source.kills = 1000;
    view.showArticle(headache, english);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(1000 - source.kills, ReaderView::maximumReloads + 1);
    view.showArticle(QStringLiteral("dry-needling-what-to-expect"), english); // which has other pictures
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(1000 - source.kills, ReaderView::maximumReloads + 1);
}

void TestReaderCrash::givesUpAfterTooMany()
{
    ReaderView view(m_profile.get());
    QSignalSpy shown(&view, &ReaderView::shown);
    QSignalSpy failed(&view, &ReaderView::failed);
    QSignalSpy crashed(view.page(), &QWebEnginePage::renderProcessTerminated);
    view.showArticle(headache, english);
    for (int i = 1; i <= ReaderView::maximumReloads + 1; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), i, patience);
        QCOMPARE(failed.size(), 0);
        QVERIFY(killRenderer(view.page()));
        QTRY_COMPARE_WITH_TIMEOUT(crashed.size(), i, patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("again and again")));
    QSignalSpy started(view.page(), &QWebEnginePage::loadStarted);
    ReaderPage other(m_profile.get());
    QVERIFY(loads(&other, ArticleScheme::page(headache, english))); // long enough for a further try
    QCOMPARE(started.size(), 0);
    QCOMPARE(shown.size(), ReaderView::maximumReloads + 1);

    view.showArticle(headache, english);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), ReaderView::maximumReloads + 2, patience);
    QVERIFY(script(view.page(), isShown).toBool());
    QVERIFY(killRenderer(view.page())); // and is counted from the beginning
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), ReaderView::maximumReloads + 3, patience);
    QCOMPARE(failed.size(), 1);
}

void TestReaderCrash::printerCrashLeavesTheArticle()
{
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    ReaderView view(&profile);
    QSignalSpy shown(&view, &ReaderView::shown);
    view.showArticle(QStringLiteral("dry-needling-what-to-expect"), english);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    PdfPrinter printer(&profile, source);
    source.victim = printerPage(printer);
    source.kills = 1;
    const QFuture<QByteArray> killed = printer.print(pageWithPicture(), a4());
    QTRY_VERIFY_WITH_TIMEOUT(killed.isFinished(), patience);
    QCOMPARE(source.kills, 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        view.page()->renderProcessPid() > 0, patience); // both may share a process: then the article comes back
    QTRY_COMPARE_WITH_TIMEOUT(
        script(view.page(), QStringLiteral("document.querySelector('h1').textContent")).toString(),
        QStringLiteral("Dry needling: what to expect"), patience);
}

void TestReaderCrash::printerLosesOneJobOnly_data()
{
    QTest::addColumn<bool>("loading");
    QTest::newRow("killed while loading") << true;
    QTest::newRow("killed while printing") << false;
}

void TestReaderCrash::printerLosesOneJobOnly()
{
    QFETCH(bool, loading);
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    PdfPrinter printer(&profile, source);
    source.victim = printerPage(printer);
    const QFuture<QByteArray> first = printer.print(page(QStringLiteral("first")), a4());
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), patience);
    QVERIFY(first.result().startsWith("%PDF-"));

    QSignalSpy finished(source.victim, &QWebEnginePage::loadFinished);
    source.kills = loading ? 1 : 0;
    const QFuture<QByteArray> killed = printer.print(loading ? pageWithPicture() : longPage(), a4());
    const QFuture<QByteArray> next = printer.print(page(QStringLiteral("next")), a4());
    const QFuture<QByteArray> last = printer.print(page(QStringLiteral("last")), a4());
    if (!loading) {
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        const qint64 before = workDone(source.victim->renderProcessPid());
        QTRY_VERIFY_WITH_TIMEOUT(
            workDone(source.victim->renderProcessPid()) > before + 10, patience); // so it is printing
        QVERIFY(!killed.isFinished());
        QVERIFY(killRenderer(source.victim));
    }
    QTRY_VERIFY_WITH_TIMEOUT(killed.isFinished(), patience);
    QCOMPARE(killed.result(), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(next.isFinished() && last.isFinished(), patience);
    QVERIFY(next.result().startsWith("%PDF-"));
    QVERIFY(last.result().startsWith("%PDF-"));
}

void TestReaderCrash::printerAfterAnIdleCrash()
{
    PdfPrinter printer(m_profile.get(), m_source);
    const QFuture<QByteArray> first = printer.print(page(QStringLiteral("first")), a4());
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), patience);
    QSignalSpy crashed(printerPage(printer), &QWebEnginePage::renderProcessTerminated);
    QVERIFY(killRenderer(printerPage(printer)));
    QTRY_COMPARE_WITH_TIMEOUT(crashed.size(), 1, patience);
    const QFuture<QByteArray> next = printer.print(page(QStringLiteral("next")), a4());
    QTRY_VERIFY_WITH_TIMEOUT(next.isFinished(), patience);
    QVERIFY(next.result().startsWith("%PDF-"));
}

void TestReaderCrash::printerGoesAwayWithJobs()
{
    QList<QFuture<QByteArray>> jobs;
    {
        PdfPrinter printer(m_profile.get(), m_source);
        for (int i = 0; i < 3; ++i) {
            jobs.append(printer.print(longPage(), a4()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(printerPage(printer)->renderProcessPid() > 0, patience);
    }
    for (const QFuture<QByteArray> &job : jobs) {
        QVERIFY(job.isFinished());
        QCOMPARE(job.result(), QByteArray());
    }
}

void TestReaderCrash::printerKeepsTheOrder()
{
    PdfPrinter printer(m_profile.get(), m_source);
    QList<int> order;
    QList<QFuture<QByteArray>> jobs;
    for (int i = 0; i < 5; ++i) {
        jobs.append(printer.print(page(QString::number(i)).repeated(i == 0 ? 500 : 1), a4()));
        auto *watcher = new QFutureWatcher<QByteArray>(this);
        connect(watcher, &QFutureWatcher<QByteArray>::finished, this, [&order, i, watcher] {
            order.append(i);
            watcher->deleteLater();
        });
        watcher->setFuture(jobs.last());
    }
    const QList<int> wanted{0, 1, 2, 3, 4};
    QTRY_COMPARE_WITH_TIMEOUT(order, wanted, patience);
    for (const QFuture<QByteArray> &job : jobs) {
        QVERIFY(job.result().startsWith("%PDF-"));
    }
}

void TestReaderCrash::printerLeavesNoCopies()
{
    KillingSource source(m_library.library());
    ReaderProfile profile(source);
    auto printer = std::make_unique<PdfPrinter>(&profile, source);
    source.victim = printerPage(*printer);
    const auto copy = [&source](int number) { return source.resource(ArticleScheme::printCopy(number)).has_value(); };

    const QFuture<QByteArray> good = printer->print(page(QStringLiteral("good")), a4());
    QTRY_VERIFY_WITH_TIMEOUT(copy(1), patience);
    QTRY_VERIFY_WITH_TIMEOUT(good.isFinished(), patience);
    QVERIFY(!copy(1));

    source.kills = 1;
    const QFuture<QByteArray> killed = printer->print(pageWithPicture(), a4());
    QTRY_VERIFY_WITH_TIMEOUT(copy(2), patience);
    QTRY_VERIFY_WITH_TIMEOUT(killed.isFinished(), patience);
    QCOMPARE(killed.result(), QByteArray());
    QVERIFY(!copy(2));

    const QFuture<QByteArray> unfinished = printer->print(longPage(), a4());
    QTRY_VERIFY_WITH_TIMEOUT(copy(3), patience);
    printer.reset();
    QVERIFY(!copy(3));
    QVERIFY(unfinished.isFinished());
}

READER_TEST_MAIN(TestReaderCrash)
#include "tst_readercrash.moc"
