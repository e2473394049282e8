#include "viewer/tour.h"

#include "reader/readerview.h"
#include "viewer/bodymap.h"
#include "viewer/handoutpage.h"
#include "viewer/tourdesk.h"
#include "viewer/tourguide.h"
#include "viewer/tourwaitingroom.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

namespace pamphlet {

namespace {

const QString question = QStringLiteral("does needling hurt");
const QString handoutFile = QStringLiteral("handout.pdf");

// Answers the desktop's questions in place of a person.
class TourDialogs : public Dialogs {
public:
    explicit TourDialogs(const QDir &folder)
        : m_folder(folder)
    {
    }

    QString savePath(QWidget *, const QString &, const QString &) override { return m_folder.filePath(handoutFile); }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    bool openFolder(const QString &) override { return true; }
    QString folderPath(QWidget *, const QString &, const QString &) override
    {
        return m_folder.filePath(QStringLiteral("articles"));
    }

private:
    QDir m_folder;
};

class Tour {
public:
    explicit Tour(TourGuide &guide)
        : m_guide(guide)
        , m_viewer(guide.viewer())
        , m_window(guide.window())
    {
    }

    void take();

private:
    void openArticle(const QString &slug, const QString &anchor = {});
    void openTool(const QString &id);
    void mark(const QString &slug, int count);
    void lookAround();
    void search(const QString &words);
    void readOn();
    void read();
    void hold();
    void browse();
    void lookAtTheLibrary();
    void orderAndWrite();
    void seeAnother();
    void waitUntilMade(const std::function<void()> &change); // the handout
    void handOut();
    void lookAtThePaper();
    void lookOtherwise();
    void lookLarge();

    TourGuide &m_guide;
    Viewer &m_viewer;
    MainWindow &m_window;
};

void Tour::openArticle(const QString &slug, const QString &anchor)
{
    m_guide.waitUntilShown(slug, [&] { m_window.openArticle(slug, QStringLiteral("en"), anchor); });
}

void Tour::openTool(const QString &id)
{
    m_guide.waitUntilShown(id, [&] { m_window.openTool(id, QStringLiteral("en")); });
}

void Tour::mark(const QString &slug, int count)
{
    openArticle(slug);
    m_guide.click(QStringLiteral("handOutButton"));
    m_guide.waitFor(QStringLiteral("the mark on ") + slug,
        [this, count] { return m_viewer.session().visit().marks.size() == count; });
}

void Tour::lookAround()
{
    m_guide.waitFor(QStringLiteral("Home"),
        [this] { return !m_window.findChildren<QAbstractButton *>(QStringLiteral("article-first-visit")).isEmpty(); });
    m_guide.picture(QStringLiteral("home"));
    m_guide.find<BodyMap>(QStringLiteral("bodyMap"))->tap(QStringLiteral("knee"));
    m_guide.picture(QStringLiteral("where-it-hurts"));
    m_guide.click(QStringLiteral("leaveRegionButton"));
    search(question);
    m_guide.picture(QStringLiteral("search"));
    m_guide.click(QStringLiteral("clearButton"));
    m_guide.click(QStringLiteral("topic-head-and-neck"));
    m_guide.picture(QStringLiteral("topic"));
}

void Tour::search(const QString &words)
{
    m_guide.find<QLineEdit>(QStringLiteral("searchField"))->setText(words);
    m_guide.waitUntilVisible(QStringLiteral("results"));
}

// The contents stand beside the article, or in a drawer over it.
void Tour::readOn()
{
    const auto *list = m_window.findChild<QWidget *>(QStringLiteral("contentsView"));
    const bool beside = list->isVisible();
    if (!beside) {
        m_guide.click(QStringLiteral("contentsButton"));
        m_guide.picture(QStringLiteral("contents"));
        m_guide.click(QStringLiteral("closeContentsButton"));
    }
    m_guide.click(beside ? QStringLiteral("findInListButton") : QStringLiteral("findButton"));
    m_guide.find<QLineEdit>(QStringLiteral("findField"))->setText(QStringLiteral("twitch"));
    m_guide.waitFor(QStringLiteral("what was found"),
        [this] { return !m_guide.find<QLabel>(QStringLiteral("foundLabel"))->text().isEmpty(); });
    m_guide.picture(QStringLiteral("find"));
    m_guide.click(QStringLiteral("findCloseButton"));
}

void Tour::read()
{
    openArticle(QStringLiteral("dry-needling-for-migraine"));
    m_guide.picture(QStringLiteral("article"));
    openArticle(
        QStringLiteral("dry-needling-for-migraine"), QStringLiteral("dry-needling-for-migraine--is-it-painful"));
    m_guide.picture(QStringLiteral("question"));
    readOn();
    openArticle(QStringLiteral("dry-needling-for-migraine"), QStringLiteral("dry-needling-for-migraine--talk-with-us"));
    m_guide.picture(QStringLiteral("next-step"));
    openTool(QStringLiteral("headache-diary"));
    m_guide.picture(QStringLiteral("to-fill-in"));
}

void Tour::hold()
{
    m_guide.click(QStringLiteral("visitButton"));
    m_guide.waitFor(QStringLiteral("the visit"), [this] { return m_viewer.session().isOpen(); });
    m_viewer.session().rename(QStringLiteral("Room 2, 10:40"));
    m_guide.picture(QStringLiteral("visit-started"));
    mark(QStringLiteral("tension-type-headache"), 1);
    mark(QStringLiteral("dry-needling-what-to-expect"), 2);
    mark(QStringLiteral("dry-needling-for-migraine"), 3);
    m_guide.picture(QStringLiteral("three-marked"));
}

void Tour::browse()
{
    m_window.openBrowse();
    m_guide.waitUntilVisible(QStringLiteral("letter-A"));
    m_guide.picture(QStringLiteral("all-articles"));
    m_guide.find<QComboBox>(QStringLiteral("regionBox"))->setCurrentIndex(3);
    m_guide.picture(QStringLiteral("all-articles-of-a-region"));
    m_guide.click(QStringLiteral("clearFiltersButton"));
    lookAtTheLibrary();
    lookAtEmptyDesk(m_guide);
    m_window.goHome();
}

// One article is signed off and taken back again: nobody has read it.
void Tour::lookAtTheLibrary()
{
    m_window.openStaff();
    m_guide.waitUntilVisible(QStringLiteral("articleTable"));
    m_guide.find<QTableView>(QStringLiteral("articleTable"))->selectRow(2);
    m_guide.picture(QStringLiteral("library"));
    m_guide.click(QStringLiteral("signOffButton"));
    m_guide.find<QComboBox>(QStringLiteral("clinicianBox"))->setCurrentIndex(0);
    m_guide.picture(QStringLiteral("sign-off"));
    m_guide.click(QStringLiteral("statementBox"));
    m_guide.click(QStringLiteral("signButton"));
    m_guide.waitFor(QStringLiteral("the sign-off"), [this] { return !m_viewer.reviews().all().isEmpty(); });
    m_guide.picture(QStringLiteral("signed-off"));
    m_guide.click(QStringLiteral("undoButton"));
    m_guide.waitFor(QStringLiteral("undo"), [this] { return m_viewer.reviews().all().isEmpty(); });
}

void Tour::orderAndWrite()
{
    VisitSession &session = m_viewer.session();
    const QUuid last = session.visit().marks.at(2).id;
    session.unmark(last);
    m_guide.waitFor(QStringLiteral("the removal"), [&] { return session.visit().marks.size() == 2; });
    m_guide.picture(QStringLiteral("removed"));
    m_guide.click(QStringLiteral("undoButton"));
    m_guide.waitFor(QStringLiteral("undo"), [&] { return session.visit().marks.size() == 3; });
    session.move(2, 1);
    m_guide.waitFor(QStringLiteral("the new order"), [&] { return session.visit().marks.at(1).id == last; });
    session.setMarkNote(last, QStringLiteral("Keep the headache diary and bring it next time."));
    m_guide.waitFor(QStringLiteral("the note"), [&] { return !session.visit().marks.at(1).note.isEmpty(); });
    for (auto *more : m_window.findChildren<QToolButton *>(QStringLiteral("moreButton"))) {
        if (more->isCheckable() && more->isVisible()) {
            more->click();
            break;
        }
    }
    m_guide.picture(QStringLiteral("order-and-notes"));
    m_viewer.shortcuts().savePhrase(QStringLiteral("Stop when the pain gets worse, and call us."));
    m_viewer.shortcuts().savePhrase(QStringLiteral("Two times ten, twice a day, with a rest of a minute."));
    m_guide.waitFor(QStringLiteral("the phrases"), [this] { return m_viewer.shortcuts().phrases().size() == 2; });
    m_guide.click(QStringLiteral("phraseButton"));
    m_guide.popupPicture(QStringLiteral("phrases"));
}

// A second visit, in which one article is marked where it was found. The first one waits in the header.
void Tour::seeAnother()
{
    VisitSession &session = m_viewer.session();
    const QUuid first = session.visit().id;
    session.start(QStringLiteral("Room 4, 10:50"));
    m_guide.waitFor(QStringLiteral("another visit"), [&] { return session.visit().id != first; });
    m_window.goHome();
    search(question);
    m_guide.picture(QStringLiteral("marks-in-results"));
    session.mark(QStringLiteral("dry-needling-what-to-expect"), QStringLiteral("en"));
    m_guide.waitFor(QStringLiteral("the mark"), [&] { return session.visit().marks.size() == 1; });
    m_guide.picture(QStringLiteral("marked-in-results"));
    m_guide.click(QStringLiteral("visitButton"));
    m_guide.popupPicture(QStringLiteral("visits"));
    session.park();
    m_guide.waitFor(QStringLiteral("parking"), [&] { return !session.isOpen(); });
    m_guide.picture(QStringLiteral("visits-parked"));
    session.switchTo(first);
    m_guide.waitFor(QStringLiteral("the first visit"), [&] { return session.isOpen(); });
    openArticle(QStringLiteral("dry-needling-for-migraine"));
    m_guide.picture(QStringLiteral("first-visit-again"));
}

void Tour::waitUntilMade(const std::function<void()> &change)
{
    bool ready = false;
    auto *page = m_window.findChild<HandoutPage *>();
    const auto connection = QObject::connect(page, &HandoutPage::ready, &m_window, [&ready] { ready = true; });
    change();
    m_guide.waitFor(QStringLiteral("the preview"), [&ready] { return ready; });
    QObject::disconnect(connection);
}

void Tour::handOut()
{
    waitUntilMade([this] { m_guide.click(QStringLiteral("previewButton")); });
    waitUntilMade([this] {
        m_guide.find<QComboBox>(QStringLiteral("clinicianBox"))->setCurrentIndex(3);
        m_guide.find<QPlainTextEdit>(QStringLiteral("noteField"))
            ->setPlainText(QStringLiteral(
                "Start with the chin nods twice a day. Keep the headache diary and bring it to your next visit."));
    });
    m_guide.picture(QStringLiteral("handout"));
    lookAtThePaper();
    m_guide.click(QStringLiteral("saveButton"));
    if (!m_guide.folder().exists(handoutFile)) {
        throw TourStopped{handoutFile + QStringLiteral(" was not saved")};
    }
    m_guide.tellOf(handoutFile);
    m_guide.picture(QStringLiteral("saved"));
}

void Tour::lookAtThePaper()
{
    auto *options = m_guide.find<QScrollArea>(QStringLiteral("optionsArea"));
    const int before = options->verticalScrollBar()->maximum();
    m_guide.click(QStringLiteral("paperButton"));
    m_guide.waitFor(QStringLiteral("the paper"), [=] { return options->verticalScrollBar()->maximum() > before; });
    options->verticalScrollBar()->setValue(options->verticalScrollBar()->maximum());
    m_guide.picture(QStringLiteral("paper"));
    m_guide.click(QStringLiteral("paperButton"));
}

void Tour::take()
{
    lookAround();
    browse();
    read();
    hold();
    orderAndWrite();
    seeAnother();
    handOut();
    tourDesk(m_guide);
    tourWaitingRoom(m_guide);
    lookOtherwise();
    lookLarge();
}

// In the other themes.
void Tour::lookOtherwise()
{
    m_window.goHome();
    m_viewer.appearance().nextTheme();
    m_guide.picture(QStringLiteral("dark-home"));
    openArticle(QStringLiteral("tension-type-headache"));
    m_guide.picture(QStringLiteral("dark"));
    m_guide.click(QStringLiteral("visitButton"));
    m_guide.popupPicture(QStringLiteral("dark-visits"));
    waitUntilMade([this] { m_window.openHandout(); });
    m_guide.picture(QStringLiteral("dark-handout"));
    lookAtDesk(m_guide, QStringLiteral("dark-"));
    lookAtWaitingRoom(m_guide, QStringLiteral("dark-"), m_viewer.appearance().choice());
    openArticle(QStringLiteral("tension-type-headache"));
    m_viewer.appearance().nextTheme();
    m_guide.picture(QStringLiteral("high-contrast"));
    lookAtDesk(m_guide, QStringLiteral("high-contrast-"));
    m_viewer.appearance().nextTheme();
}

void Tour::lookLarge()
{
    while (m_viewer.appearance().canGrow()) {
        m_viewer.appearance().grow();
    }
    openArticle(QStringLiteral("tension-type-headache"));
    m_guide.picture(QStringLiteral("large-text-article"));
    m_guide.click(QStringLiteral("contentsButton"));
    m_guide.picture(QStringLiteral("large-text-contents"));
    waitUntilMade([this] { m_window.openHandout(); });
    m_guide.picture(QStringLiteral("large-text-handout"));
    m_window.goHome();
    m_guide.picture(QStringLiteral("large-text-home"));
    search(question);
    m_guide.picture(QStringLiteral("large-text-search"));
    m_window.openBrowse();
    m_guide.picture(QStringLiteral("large-text-all-articles"));
    m_window.openStaff();
    m_guide.picture(QStringLiteral("large-text-library"));
    lookAtDesk(m_guide, QStringLiteral("large-text-"));
    lookAtWaitingRoom(m_guide, QStringLiteral("large-text-"), m_viewer.appearance().choice());
}

} // namespace

QString takeTour(std::unique_ptr<Library> library, const QString &folder, QSize windowSize, QTextStream &log)
{
    const QTemporaryDir data; // a visit of the tour must not turn up among the clinic's
    if (!data.isValid() || !QDir().mkpath(folder)) {
        return folder + QStringLiteral(": cannot be written; choose another folder");
    }
    TourDialogs dialogs{QDir(folder)};
    Viewer viewer(std::move(library), data.path(), dialogs);
    viewer.window().resize(windowSize);
    viewer.window().show();
    try {
        TourGuide guide(viewer, QDir(folder), log);
        Tour(guide).take();
    } catch (const TourStopped &stopped) {
        return stopped.reason;
    }
    return {};
}

} // namespace pamphlet
