#include "viewer/tour.h"

#include "reader/readerview.h"
#include "viewer/bodymap.h"
#include "viewer/handoutpage.h"
#include "viewer/viewer.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

namespace pamphlet {

namespace {

constexpr int patience = 30'000; // milliseconds for one step, on the slowest machine

struct TourStopped {
    QString reason;
};

// Answers the desktop's questions in place of a person.
class TourDialogs : public Dialogs {
public:
    explicit TourDialogs(QString path)
        : m_path(std::move(path))
    {
    }

    QString savePath(QWidget *, const QString &, const QString &) override { return m_path; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }

private:
    QString m_path;
};

class Tour {
public:
    Tour(Viewer &viewer, QDir folder, QTextStream &log)
        : m_viewer(viewer)
        , m_window(viewer.window())
        , m_folder(std::move(folder))
        , m_log(log)
    {
    }

    void take();

private:
    void waitFor(const QString &what, const std::function<bool()> &holds);
    void settle() const;
    void picture(const QString &name);
    template <typename W> W *find(const QString &name);
    void click(const QString &name);
    void waitUntilShown(const QString &what, const std::function<void()> &open);
    void waitUntilVisible(const QString &name);
    void openArticle(const QString &slug, const QString &anchor = {});
    void openTool(const QString &id);
    void mark(const QString &slug, int count);
    void lookAround();
    void search();
    void readOn();
    void hold();
    void browse();
    void lookAtTheLibrary();
    void lookOtherwise();

    Viewer &m_viewer;
    MainWindow &m_window;
    QDir m_folder;
    QTextStream &m_log;
    int m_step = 0;
};

void Tour::waitFor(const QString &what, const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop;
    QTimer wake; // some states change without a signal of ours
    QObject::connect(&wake, &QTimer::timeout, &loop, &QEventLoop::quit);
    wake.start(10);
    while (!holds()) {
        if (deadline.hasExpired()) {
            throw TourStopped{QStringLiteral("The tour waited in vain for: ") + what};
        }
        loop.exec(QEventLoop::WaitForMoreEvents);
    }
}

void Tour::settle() const
{
    QEventLoop loop; // the browser engine shows a page some frames after it has loaded it
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
}

void Tour::picture(const QString &name)
{
    settle();
    const QString file = QStringLiteral("%1-%2.png").arg(++m_step, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_window.grab().save(m_folder.filePath(file))) {
        throw TourStopped{m_folder.filePath(file) + QStringLiteral(": cannot be written")};
    }
    m_log << file << Qt::endl;
}

template <typename W> W *Tour::find(const QString &name)
{
    for (W *widget : m_window.findChildren<W *>(name)) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    throw TourStopped{QStringLiteral("There is no %1 to be seen").arg(name)};
}

void Tour::click(const QString &name)
{
    find<QAbstractButton>(name)->click();
}

void Tour::waitUntilShown(const QString &what, const std::function<void()> &open)
{
    bool shown = false;
    const auto connection
        = QObject::connect(&m_window, &MainWindow::articleShown, &m_window, [&shown] { shown = true; });
    open();
    waitFor(what, [&shown] { return shown; });
    QObject::disconnect(connection);
}

void Tour::waitUntilVisible(const QString &name)
{
    waitFor(name, [this, &name] {
        const auto *widget = m_window.findChild<QWidget *>(name);
        return widget && widget->isVisible();
    });
}

void Tour::openArticle(const QString &slug, const QString &anchor)
{
    waitUntilShown(slug, [&] { m_window.openArticle(slug, QStringLiteral("en"), anchor); });
}

void Tour::openTool(const QString &id)
{
    waitUntilShown(id, [&] { m_window.openTool(id, QStringLiteral("en")); });
}

void Tour::mark(const QString &slug, int count)
{
    openArticle(slug);
    click(QStringLiteral("handOutButton"));
    waitFor(QStringLiteral("the mark on ") + slug,
        [this, count] { return m_viewer.session().visit().marks.size() == count; });
}

void Tour::lookAround()
{
    waitFor(QStringLiteral("Home"),
        [this] { return !m_window.findChildren<QAbstractButton *>(QStringLiteral("article-first-visit")).isEmpty(); });
    picture(QStringLiteral("home"));
    find<BodyMap>(QStringLiteral("bodyMap"))->tap(QStringLiteral("knee"));
    picture(QStringLiteral("where-it-hurts"));
    click(QStringLiteral("leaveRegionButton"));
    search();
    picture(QStringLiteral("search"));
    click(QStringLiteral("clearButton"));
    click(QStringLiteral("topic-head-and-neck"));
    picture(QStringLiteral("topic"));
}

void Tour::search()
{
    find<QLineEdit>(QStringLiteral("searchField"))->setText(QStringLiteral("does needling hurt"));
    waitUntilVisible(QStringLiteral("results"));
}

// The contents stand beside the article, or in a drawer over it.
void Tour::readOn()
{
    const auto *list = m_window.findChild<QWidget *>(QStringLiteral("contentsView"));
    const bool beside = list->isVisible();
    if (!beside) {
        click(QStringLiteral("contentsButton"));
        picture(QStringLiteral("contents"));
        click(QStringLiteral("closeContentsButton"));
    }
    click(beside ? QStringLiteral("findInListButton") : QStringLiteral("findButton"));
    find<QLineEdit>(QStringLiteral("findField"))->setText(QStringLiteral("twitch"));
    waitFor(QStringLiteral("what was found"),
        [this] { return !find<QLabel>(QStringLiteral("foundLabel"))->text().isEmpty(); });
    picture(QStringLiteral("find"));
    click(QStringLiteral("findCloseButton"));
}

void Tour::hold()
{
    openArticle(QStringLiteral("dry-needling-for-migraine"));
    picture(QStringLiteral("article"));
    openArticle(
        QStringLiteral("dry-needling-for-migraine"), QStringLiteral("dry-needling-for-migraine--is-it-painful"));
    picture(QStringLiteral("question"));
    readOn();
    openArticle(QStringLiteral("dry-needling-for-migraine"), QStringLiteral("dry-needling-for-migraine--talk-with-us"));
    picture(QStringLiteral("next-step"));
    openTool(QStringLiteral("headache-diary"));
    picture(QStringLiteral("to-fill-in"));
    click(QStringLiteral("visitButton"));
    waitFor(QStringLiteral("the visit"), [this] { return m_viewer.session().isOpen(); });
    m_viewer.session().rename(QStringLiteral("Room 2, 10:40"));
    picture(QStringLiteral("visit-started"));
    mark(QStringLiteral("tension-type-headache"), 1);
    mark(QStringLiteral("dry-needling-what-to-expect"), 2);
    mark(QStringLiteral("dry-needling-for-migraine"), 3);
    picture(QStringLiteral("three-marked"));
}

void Tour::browse()
{
    m_window.openBrowse();
    waitUntilVisible(QStringLiteral("letter-A"));
    picture(QStringLiteral("all-articles"));
    find<QComboBox>(QStringLiteral("regionBox"))->setCurrentIndex(3);
    picture(QStringLiteral("all-articles-of-a-region"));
    click(QStringLiteral("clearFiltersButton"));
    lookAtTheLibrary();
    m_window.goHome();
}

// One article is signed off and taken back again: nobody has read it.
void Tour::lookAtTheLibrary()
{
    m_window.openStaff();
    waitUntilVisible(QStringLiteral("articleTable"));
    find<QTableView>(QStringLiteral("articleTable"))->selectRow(2);
    picture(QStringLiteral("library"));
    click(QStringLiteral("signOffButton"));
    find<QComboBox>(QStringLiteral("clinicianBox"))->setCurrentIndex(0);
    picture(QStringLiteral("sign-off"));
    click(QStringLiteral("statementBox"));
    click(QStringLiteral("signButton"));
    waitFor(QStringLiteral("the sign-off"), [this] { return !m_viewer.reviews().all().isEmpty(); });
    picture(QStringLiteral("signed-off"));
    click(QStringLiteral("undoButton"));
    waitFor(QStringLiteral("undo"), [this] { return m_viewer.reviews().all().isEmpty(); });
}

void Tour::take()
{
    lookAround();
    browse();
    hold();
    const QUuid last = m_viewer.session().visit().marks.at(2).id;
    m_viewer.session().unmark(last);
    waitFor(QStringLiteral("the removal"), [this] { return m_viewer.session().visit().marks.size() == 2; });
    picture(QStringLiteral("removed"));
    click(QStringLiteral("undoButton"));
    waitFor(QStringLiteral("undo"), [this] { return m_viewer.session().visit().marks.size() == 3; });
    m_viewer.session().move(2, 1);
    waitFor(
        QStringLiteral("the new order"), [this, last] { return m_viewer.session().visit().marks.at(1).id == last; });
    m_viewer.session().setMarkNote(last, QStringLiteral("Keep the headache diary and bring it next time."));
    waitFor(QStringLiteral("the note"), [this] { return !m_viewer.session().visit().marks.at(1).note.isEmpty(); });
    for (auto *more : m_window.findChildren<QToolButton *>(QStringLiteral("moreButton"))) {
        if (more->isCheckable() && more->isVisible()) {
            more->click();
            break;
        }
    }
    picture(QStringLiteral("order-and-notes"));

    bool ready = false;
    auto *page = m_window.findChild<HandoutPage *>();
    QObject::connect(page, &HandoutPage::ready, &m_window, [&ready] { ready = true; });
    click(QStringLiteral("previewButton"));
    waitFor(QStringLiteral("the preview"), [&ready] { return ready; });
    ready = false;
    find<QComboBox>(QStringLiteral("clinicianBox"))->setCurrentIndex(3);
    find<QPlainTextEdit>(QStringLiteral("noteField"))
        ->setPlainText(QStringLiteral(
            "Start with the chin nods twice a day. Keep the headache diary and bring it to your next visit."));
    waitFor(QStringLiteral("the preview with the note"), [&ready] { return ready; });
    picture(QStringLiteral("handout"));
    click(QStringLiteral("saveButton"));
    if (!m_folder.exists(QStringLiteral("handout.pdf"))) {
        throw TourStopped{QStringLiteral("handout.pdf was not saved")};
    }
    m_log << "handout.pdf" << Qt::endl;

    lookOtherwise();
}

// In the other themes, and with the largest text.
void Tour::lookOtherwise()
{
    m_window.goHome();
    m_viewer.appearance().nextTheme();
    picture(QStringLiteral("dark-home"));
    openArticle(QStringLiteral("tension-type-headache"));
    picture(QStringLiteral("dark"));
    m_viewer.appearance().nextTheme();
    picture(QStringLiteral("high-contrast"));
    m_viewer.appearance().nextTheme();
    while (m_viewer.appearance().canGrow()) {
        m_viewer.appearance().grow();
    }
    picture(QStringLiteral("large-text-article"));
    click(QStringLiteral("contentsButton"));
    picture(QStringLiteral("large-text-contents"));
    m_window.goHome();
    picture(QStringLiteral("large-text-home"));
    search();
    picture(QStringLiteral("large-text-search"));
    m_window.openBrowse();
    picture(QStringLiteral("large-text-all-articles"));
    m_window.openStaff();
    picture(QStringLiteral("large-text-library"));
}

} // namespace

QString takeTour(std::unique_ptr<Library> library, const QString &folder, QSize windowSize, QTextStream &log)
{
    const QTemporaryDir data; // a visit of the tour must not turn up among the clinic's
    if (!data.isValid() || !QDir().mkpath(folder)) {
        return folder + QStringLiteral(": cannot be written; choose another folder");
    }
    TourDialogs dialogs(QDir(folder).filePath(QStringLiteral("handout.pdf")));
    Viewer viewer(std::move(library), data.path(), dialogs);
    viewer.window().resize(windowSize);
    viewer.window().show();
    try {
        Tour(viewer, QDir(folder), log).take();
    } catch (const TourStopped &stopped) {
        return stopped.reason;
    }
    return {};
}

} // namespace pamphlet
