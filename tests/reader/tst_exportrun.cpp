#include "library/library.h"
#include "reader/exportrun.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"
#include "reader/readerpage.h"
#include "support/readertest.h"

#include <QDir>

#include <csignal>

using namespace pamphlet;
using namespace readertest;
using namespace Qt::StringLiterals;

// Many files in one run: what is written, what is told, and what happens when something goes wrong.
class ExportRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void writesEachFile();
    void writesWebPages();
    void failureDoesNotStopTheOthers();
    void folderThatCannotBeMade();
    void olderFileStaysWhenThereIsNoNewOne();
    void cancelLeavesWholeFilesOnly();
    void cancelAtOnce();
    void goesAwayWhileItRuns();
    void readerGoesAwayToo();
    void rendererThatDies();
    void nothingToDo();
    void secondStartIsRefused();
    void runsAgain();
    void doesNotHoldUpTheEventLoop();
    void handoutDoesNotWaitBehindIt();

private:
    QList<ExportJob> jobs(int count) const;
    ExportSummary exported(const QList<ExportJob> &jobs, const QString &folder, ExportForm form = ExportForm::Pdf);
    static ExportSummary summaryOf(const QSignalSpy &finished)
    {
        return finished.isEmpty() ? ExportSummary() : finished.first().first().value<ExportSummary>();
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    bool areWhole(const QStringList &names) const
    {
        return std::all_of(names.begin(), names.end(), [this](const QString &name) {
            const QByteArray bytes = samples::read(m_folder->filePath(name));
            return name.endsWith(u".pdf"_s) && bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF");
        });
    }

    TestLibrary m_library;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportRunTest::initTestCase()
{
    QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem()));
    m_reader = std::make_unique<Reader>(m_library.library());
}

void ExportRunTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

// As many as wanted, articles over and over.
QList<ExportJob> ExportRunTest::jobs(int count) const
{
    const QStringList slugs = m_library.slugs();
    QList<ArticleKey> articles;
    for (int i = 0; i < count; ++i) {
        articles.append({slugs[i % slugs.size()], u"en"_s});
    }
    return oneFileEach(m_library.library(), articles, {});
}

ExportSummary ExportRunTest::exported(const QList<ExportJob> &jobs, const QString &folder, ExportForm form)
{
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    run.start(jobs, folder, form);
    return finished.isEmpty() && !finished.wait(60'000) ? ExportSummary() : summaryOf(finished);
}

void ExportRunTest::writesEachFile()
{
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    QSignalSpy progressed(&run, &ExportRun::progressed);
    const QList<ExportJob> wanted = jobs(6);
    const QString folder = m_folder->filePath(u"a/new/folder"_s);
    run.start(wanted, folder, ExportForm::Pdf);
    QVERIFY(run.isRunning());
    QVERIFY(finished.wait(60'000));
    QVERIFY(!run.isRunning());
    const ExportSummary summary = summaryOf(finished);
    QCOMPARE(summary.written, 6);
    QVERIFY(summary.problems.isEmpty() && !summary.cancelled);
    QCOMPARE(summary.folder, folder);
    for (const ExportJob &job : wanted) {
        const QString path = folder + u'/' + job.fileName + u".pdf"_s;
        QVERIFY2(summary.files.contains(path) && samples::read(path).startsWith("%PDF-"), qPrintable(path));
    }
    QCOMPARE(progressed.size(), 6);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(progressed[i][0].toInt(), i + 1);
        QCOMPARE(progressed[i][1].toInt(), 6);
        QVERIFY(!progressed[i][2].toString().isEmpty());
    }
}

void ExportRunTest::writesWebPages()
{
    const ExportSummary summary = exported(jobs(3), m_folder->path(), ExportForm::WebPage);
    QCOMPARE(summary.written, 3);
    QCOMPARE(files().size(), 3);
    for (const QString &name : files()) {
        QVERIFY(name.endsWith(u".html"_s));
        QVERIFY(samples::read(m_folder->filePath(name)).trimmed().endsWith("</html>"));
    }
}

void ExportRunTest::failureDoesNotStopTheOthers()
{
    QList<ExportJob> wanted = jobs(5);
    wanted[1].handout.items[0].slug = u"vanished"_s;
    wanted[3].fileName = u"no/such/folder/file"_s;
    for (const ExportForm form : {ExportForm::Pdf, ExportForm::WebPage}) {
        const ExportSummary summary = exported(wanted, m_folder->path(), form);
        QCOMPARE(summary.written, 3);
        QCOMPARE(summary.problems.size(), 2);
        QStringList told;
        for (const ExportProblem &problem : summary.problems) {
            QVERIFY(!problem.title.isEmpty());
            told.append(problem.error);
        }
        QVERIFY2(told.join(u' ').contains(u"\"vanished\""_s), qPrintable(told.join(u'\n')));
        QVERIFY2(told.join(u' ').contains(u"no/such/folder"_s), qPrintable(told.join(u'\n')));
    }
    QCOMPARE(files().size(), 6);
}

void ExportRunTest::folderThatCannotBeMade()
{
    const QString file = m_folder->filePath(u"file"_s);
    QVERIFY(samples::write(file, "x"));
    for (const QString &folder : {file, file + u"/below"_s, u"/proc/pamphlet"_s}) {
        const ExportSummary summary = exported(jobs(3), folder);
        QCOMPARE(summary.written, 0);
        QCOMPARE(summary.problems.size(), 1);
        QVERIFY2(summary.problems[0].error.contains(folder), qPrintable(summary.problems[0].error));
    }
    QCOMPARE(samples::read(file), QByteArray("x"));
}

void ExportRunTest::olderFileStaysWhenThereIsNoNewOne()
{
    QList<ExportJob> wanted = jobs(2);
    wanted[0].handout.items[0].slug = u"vanished"_s;
    for (const ExportJob &job : wanted) {
        QVERIFY(samples::write(m_folder->filePath(job.fileName + u".pdf"_s), "older"));
    }
    QCOMPARE(exported(wanted, m_folder->path()).written, 1);
    QCOMPARE(samples::read(m_folder->filePath(wanted[0].fileName + u".pdf"_s)), QByteArray("older"));
    QVERIFY(samples::read(m_folder->filePath(wanted[1].fileName + u".pdf"_s)).startsWith("%PDF-"));
    QCOMPARE(files().size(), 2);
}

void ExportRunTest::cancelLeavesWholeFilesOnly()
{
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    connect(&run, &ExportRun::progressed, &run, [&run](int done) {
        if (done == 3) {
            run.cancel();
        }
    });
    run.start(jobs(30), m_folder->path(), ExportForm::Pdf);
    QVERIFY(finished.wait(60'000));
    const ExportSummary summary = summaryOf(finished);
    QVERIFY(summary.cancelled && !run.isRunning());
    QVERIFY2(summary.problems.isEmpty(), "what was not begun is no failure");
    QVERIFY2(summary.written >= 3 && summary.written <= 6, qPrintable(QString::number(summary.written)));
    QCOMPARE(files().size(), summary.written);
    QVERIFY(areWhole(files()));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(files().size(), summary.written); // nothing comes after the end
    QCOMPARE(finished.size(), 1);
}

void ExportRunTest::cancelAtOnce()
{
    for (const ExportForm form : {ExportForm::Pdf, ExportForm::WebPage}) {
        ExportRun run(*m_reader);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start(jobs(5), m_folder->path(), form);
        run.cancel();
        run.cancel();
        QVERIFY(finished.wait(20'000));
        QVERIFY(summaryOf(finished).cancelled);
        QCOMPARE(summaryOf(finished).written, 0);
        QVERIFY(files().isEmpty());
    }
}

void ExportRunTest::goesAwayWhileItRuns()
{
    auto run = std::make_unique<ExportRun>(*m_reader);
    QSignalSpy progressed(run.get(), &ExportRun::progressed);
    run->start(jobs(10), m_folder->path(), ExportForm::Pdf);
    QVERIFY(progressed.wait(30'000));
    run.reset();
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(areWhole(files()));
    QVERIFY(files().size() < 10);
}

// The program ends while the engine prints.
void ExportRunTest::readerGoesAwayToo()
{
    auto reader = std::make_unique<Reader>(m_library.library());
    auto run = std::make_unique<ExportRun>(*reader);
    QSignalSpy progressed(run.get(), &ExportRun::progressed);
    run->start(jobs(10), m_folder->path(), ExportForm::Pdf);
    QVERIFY(progressed.wait(30'000));
    run.reset();
    reader.reset();
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(areWhole(files()));
}

void ExportRunTest::rendererThatDies()
{
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    QSignalSpy progressed(&run, &ExportRun::progressed);
    run.start(jobs(12), m_folder->path(), ExportForm::Pdf);
    QTRY_VERIFY_WITH_TIMEOUT(progressed.size() >= 2, 30'000);
    const auto pages = run.findChildren<ReaderPage *>();
    QVERIFY(!pages.isEmpty());
    // While it loads: in the millisecond in which printing begins, the engine does not survive the death of its process.
    bool killed = false;
    connect(pages.first(), &QWebEnginePage::loadStarted, &run, [page = pages.first(), &killed] {
        killed = killed || ::kill(pid_t(page->renderProcessPid()), SIGKILL) == 0;
    });
    QTRY_VERIFY(killed);
    QVERIFY(!finished.isEmpty() || finished.wait(60'000));
    const ExportSummary summary = summaryOf(finished);
    QCOMPARE(summary.written + int(summary.problems.size()), 12);
    QVERIFY2(summary.problems.size() <= 2, qPrintable(QString::number(summary.problems.size())));
    for (const ExportProblem &problem : summary.problems) {
        QVERIFY(!problem.title.isEmpty() && problem.error.contains(u"could not be made"_s));
    }
    QCOMPARE(files().size(), summary.written);
    QVERIFY(areWhole(files()));
}

void ExportRunTest::nothingToDo()
{
    const ExportSummary summary = exported({}, m_folder->filePath(u"empty"_s));
    QCOMPARE(summary.written, 0);
    QVERIFY(summary.problems.isEmpty() && !summary.cancelled);
}

void ExportRunTest::secondStartIsRefused()
{
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    run.start(jobs(2), m_folder->path(), ExportForm::WebPage);
    run.start(jobs(5), m_folder->path(), ExportForm::WebPage);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(summaryOf(finished).written, 2);
}

void ExportRunTest::runsAgain()
{
    ExportRun run(*m_reader);
    for (int i = 0; i < 3; ++i) {
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start(jobs(2), m_folder->path(), ExportForm::Pdf);
        QVERIFY(finished.wait(30'000));
        QCOMPARE(summaryOf(finished).written, 2);
        QVERIFY(summaryOf(finished).problems.isEmpty());
    }
}

void ExportRunTest::doesNotHoldUpTheEventLoop()
{
    // Work is done in small pieces: a timer comes in between while many files are made.
    ExportRun run(*m_reader);
    QSignalSpy finished(&run, &ExportRun::finished);
    int beats = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&beats] { ++beats; });
    timer.start(0);
    run.start(jobs(10), m_folder->path(), ExportForm::WebPage);
    QVERIFY(finished.wait(30'000));
    QVERIFY2(beats > 1, qPrintable(QString::number(beats)));
}

void ExportRunTest::handoutDoesNotWaitBehindIt()
{
    ExportRun run(*m_reader);
    QSignalSpy progressed(&run, &ExportRun::progressed);
    QSignalSpy finished(&run, &ExportRun::finished);
    run.start(jobs(30), m_folder->path(), ExportForm::Pdf);
    QVERIFY(progressed.wait(30'000));
    const QFuture<HandoutPdf> handout = m_reader->printer()->print(jobs(1).first().handout);
    QTRY_VERIFY_WITH_TIMEOUT(handout.isFinished(), 30'000);
    QVERIFY(handout.result().bytes.startsWith("%PDF-"));
    QVERIFY(finished.isEmpty());
    run.cancel();
    QVERIFY(finished.wait(20'000));
}

READER_TEST_MAIN(ExportRunTest)
#include "tst_exportrun.moc"
