#include "soakday.h"

#include "measure.h"
#include "queryfile.h"
#include "reader/readerview.h"
#include "viewer/appearance.h"
#include "viewer/attractpage.h"
#include "viewer/waitingroom.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <csignal>

namespace pamphlet::bench {

namespace {

constexpr int settling = 1500; // milliseconds; the engine tidies up
const WaitingRoomOptions lively{.idle = std::chrono::hours(1)};
const WaitingRoomOptions lonely{.idle = std::chrono::milliseconds(1), .countdown = std::chrono::milliseconds(1)};
const QString english = QStringLiteral("en");

// How many of `whole` are due when `number` of `of` are done.
int due(int whole, int number, int of)
{
    return int(qint64(whole) * number / of);
}

} // namespace

SoakDay::SoakDay(Viewer &viewer, const Library &library, const SoakPlan &plan)
    : m_viewer(viewer)
    , m_library(library)
    , m_plan(plan)
{
    for (const ArticleSummary &article : library.articles()) {
        m_slugs.append(article.slug);
    }
    m_slugs.removeDuplicates();
    m_queries = makeQueries();
    connect(&viewer.window(), &MainWindow::articleShown, this, [this] { m_isShown = true; });
    connect(&viewer.search(), &SearchService::found, this, [this](const QString &words, const SearchResults &results) {
        m_found = words;
        m_hasHits = !results.isEmpty();
    });
    connect(
        &viewer.search(), &SearchService::failed, this, [](const QString &error) { qFatal("%s", qPrintable(error)); });
}

// Words of titles, as they are and mistyped, whole titles, and what nobody has written about.
QStringList SoakDay::makeQueries() const
{
    QStringList queries{QStringLiteral("wheelbarrow"), QStringLiteral("qqqq"), QStringLiteral("my head hurts")};
    for (const ArticleSummary &article : m_library.articles()) {
        queries.append(article.title.left(40));
        for (const QString &word : article.title.split(u' ')) {
            if (word.size() > 4) {
                queries.append({word, word.first(3), QString(word).remove(word.size() / 2, 1)});
            }
        }
    }
    queries.removeDuplicates();
    return queries;
}

void SoakDay::start()
{
    MainWindow &window = m_viewer.window();
    bool painted = false;
    connect(&window, &MainWindow::firstPainted, this, [&painted] { painted = true; });
    window.resize(1280, 800);
    window.show();
    waitUntil([&painted] { return painted; });
    waitUntil([&window] { return window.findChild<ReaderView *>() != nullptr; });
    m_field = window.findChild<QLineEdit *>(QStringLiteral("searchField"));
    watchPage();
    enterWaitingRoom();
    m_sinceStart.start();
}

// Through the front door: with a PIN to leave it by.
void SoakDay::enterWaitingRoom()
{
    waitUntil([this] { return m_viewer.keys().isKnown(); }, "the door");
    m_viewer.keys().setPin(StaffSecret::fromBytes("730184"), this, [] {});
    waitUntil([this] { return m_viewer.keys().door().hasPin; }, "the PIN");
    m_viewer.waitingRoom().setOptions(lively);
    m_viewer.waitingRoom().enter();
    waitUntil([this] { return !m_viewer.window().cover(); }, "Home in the waiting room");
}

void SoakDay::watchPage()
{
    auto *view = m_viewer.window().findChild<ReaderView *>();
    m_page = view->page();
    connect(view, &ReaderView::failed, this, [this] { ++m_failures; });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus) {
                ++m_crashes;
                m_isShown = false;
            }
        });
}

bool SoakDay::run()
{
    start();
    m_out << "| articles | searches | idled out | kills | memory, MB | of it from no file, MB | minutes |\n"
             "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    const int first = std::max(1, m_plan.articles / 20);
    const int step = std::max(1, m_plan.articles / 10);
    for (int number = 1; number <= m_plan.articles; ++number) {
        while (m_searches < due(m_plan.searches, number, m_plan.articles)) {
            search(m_queries[random(int(m_queries.size()))]);
        }
        read(number);
        if (m_idleOuts < due(m_plan.idleOuts, number, m_plan.articles)) {
            idleOut();
        }
        if (number == first || number % step == 0 || number == m_plan.articles) {
            remember(number);
        }
    }
    tellTimes();
    return m_recovered == m_plan.kills && m_failures == 0;
}

// --- Searching

void SoakDay::press(Qt::Key key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(m_field, &down);
    QCoreApplication::sendEvent(m_field, &up);
    QCoreApplication::processEvents();
}

void SoakDay::search(const QString &words)
{
    if (m_viewer.window().place().kind != Place::Kind::Home) {
        m_viewer.window().goHome();
    }
    m_field->clear();
    m_found.clear();
    for (const QChar letter : words) {
        m_clock.start();
        press(Qt::Key_unknown, letter);
    }
    waitUntil([this, &words] { return m_found == words; }, qPrintable(QStringLiteral("results for “%1”").arg(words)));
    m_searchTimes.append(double(m_clock.nsecsElapsed()) / 1e6);
    ++m_searches;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// --- Reading

void SoakDay::read(int number)
{
    const Kill kind = killDue(number);
    if (kind == Kill::WhileAway) {
        kill();
        waitUntil([this, before = m_crashes] { return m_crashes > before; }, "the crash to be told");
    }
    openArticle();
    if (kind == Kill::WhileLoading) {
        runFor(random(20));
        kill();
    }
    waitForArticle();
    if (kind == Kill::WhileReading) {
        kill();
    }
    waitForRecovery();
    if (number % 3 == 0) {
        m_viewer.window().goBack();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as in an event loop that never ends
}

// As somebody does who reads the first that was found, or taps a card.
void SoakDay::openArticle()
{
    m_isShown = false;
    m_clock.start();
    if (m_hasHits && m_viewer.window().place().kind == Place::Kind::Home) {
        press(Qt::Key_Return);
    } else {
        m_viewer.window().openArticle(m_slugs[random(int(m_slugs.size()))], english);
    }
    m_hasHits = false;
}

void SoakDay::waitForArticle()
{
    waitUntil([this] { return m_isShown; },
        qPrintable(QStringLiteral("%1, at %2; %3 crashes, %4 failures")
                       .arg(m_viewer.window().place().id, m_page->url().toString())
                       .arg(m_crashes)
                       .arg(m_failures)));
    if (m_killed == 0) {
        m_articleTimes.append(double(m_clock.nsecsElapsed()) / 1e6);
    }
}

// --- Dying

SoakDay::Kill SoakDay::killDue(int number)
{
    if (m_kills >= due(m_plan.kills, number, m_plan.articles)) {
        return Kill::None;
    }
    ++m_kills;
    return std::array{Kill::WhileLoading, Kill::WhileReading, Kill::WhileAway}.at(size_t(random(3)));
}

void SoakDay::kill()
{
    m_killed = m_page->renderProcessPid();
    if (m_killed <= 0 || ::kill(pid_t(m_killed), SIGKILL) != 0) {
        qFatal("The engine's process could not be killed.");
    }
}

// The article stands there again, drawn by another process.
void SoakDay::waitForRecovery()
{
    if (m_killed == 0) {
        return;
    }
    waitUntil([this] { return m_crashes == m_kills && m_isShown; }, "the article after a crash");
    m_recovered += m_page->renderProcessPid() > 0 && m_page->renderProcessPid() != m_killed ? 1 : 0;
    m_killed = 0;
}

// --- Leaving

void SoakDay::changeComfort()
{
    Appearance &appearance = m_viewer.appearance();
    appearance.nextTheme();
    if (appearance.canGrow()) {
        appearance.grow();
    }
}

void SoakDay::idleOut()
{
    ++m_idleOuts;
    if (m_idleOuts % 4 == 0) {
        changeComfort();
    }
    m_viewer.waitingRoom().setOptions(lonely);
    const auto attract = [this] { return qobject_cast<AttractPage *>(m_viewer.window().cover()); };
    waitUntil([&attract] { return attract() != nullptr; }, "the page of a tablet that nobody uses");
    m_viewer.waitingRoom().setOptions(lively);
    QMouseEvent touch(QEvent::MouseButtonRelease, QPointF(9, 9), attract()->mapToGlobal(QPointF(9, 9)), Qt::LeftButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(attract(), &touch);
    waitUntil([this] { return !m_viewer.window().cover(); }, "Home for the next person");
    m_hasHits = false;
}

// --- Telling

void SoakDay::remember(int number)
{
    runFor(settling);
    m_last = {treeMegabytes(), treeOwnMegabytes()};
    if (m_first.all == 0) {
        m_first = m_last;
    }
    m_out << "| " << number << " | " << m_searches << " | " << m_idleOuts << " | " << m_kills << " | "
          << QString::number(m_last.all, 'f', 1) << " | " << QString::number(m_last.own, 'f', 1) << " | "
          << QString::number(double(m_sinceStart.elapsed()) / 60'000, 'f', 1) << " |" << Qt::endl;
}

void SoakDay::tellTimes()
{
    m_out << "\n| milliseconds until | median | 95 of 100 | worst |\n| --- | ---: | ---: | ---: |\n";
    const auto row = [this](const QString &what, QList<double> &times) {
        m_out << "| " << what;
        for (const double share : {0.5, 0.95, 1.0}) {
            m_out << " | " << QString::number(percentile(times, share), 'f', 1);
        }
        m_out << " |\n";
    };
    row(QStringLiteral("an article is shown"), m_articleTimes);
    row(QStringLiteral("results are shown, from the last key"), m_searchTimes);
    m_out << "\nKilled " << m_kills << " times, recovered " << m_recovered << " times; " << m_failures
          << " articles were not shown.\n";
}

} // namespace pamphlet::bench
