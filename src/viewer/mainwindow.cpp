#include "viewer/mainwindow.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "reader/reader.h"
#include "viewer/articlepane.h"
#include "viewer/asklist.h"
#include "viewer/backforwardkeys.h"
#include "viewer/clinicreviews.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/headerbar.h"
#include "viewer/homepage.h"
#include "viewer/missedsearches.h"
#include "viewer/pagestack.h"
#include "viewer/screenkeyboard.h"
#include "viewer/shownarticles.h"
#include "viewer/staffmessages.h"
#include "viewer/undobar.h"
#include "viewer/visitpanel.h"
#include "viewer/visitsession.h"
#include "viewer/waitingroom.h"

#include "ui_mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // of topics and lists; a choice comes with the second language

} // namespace

MainWindow::MainWindow(const ViewerParts &parts)
    : m_parts(parts)
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    m_ui->setupUi(this);
    m_layers = new QStackedWidget(this);
    m_layers->addWidget(m_ui->central);
    setCentralWidget(m_layers);
    m_header = new HeaderBar(parts.appearance, parts.session, this);
    m_pages = new PageStack(parts, this);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_visitPanel = new VisitPanel(parts, this);
    m_undoBar = new UndoBar(parts.appearance, m_pages);
    m_staffMessages = new StaffMessages(parts.waitingRoom, *m_undoBar, this);
    m_ui->layout->insertWidget(0, m_header);
    m_ui->bodyLayout->addWidget(m_pages);
    m_ui->bodyLayout->addWidget(m_visitPanel);
    m_ui->layout->setStretch(1, 1);
    m_ui->bodyLayout->setStretch(0, 1);
    if (ScreenKeyboard::isWanted()) {
        m_ui->layout->addWidget(new ScreenKeyboard(m_ui->central));
    }
    connectPages();
    connectVisit();
    connectClinic();
    connectWaitingRoom();
    connect(&m_parts.appearance, &Appearance::changed, this, &MainWindow::applyAppearance);
    applyAppearance();
    setMinimumSize(480, 480);
    showPlace();
    m_pages->home().setFocus(); // whoever types at once, searches
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    auto *keys = new BackForwardKeys(this);
    connect(keys, &BackForwardKeys::back, this, &MainWindow::goBack);
    connect(keys, &BackForwardKeys::forward, this, &MainWindow::goForward);
    connect(m_header, &HeaderBar::backRequested, this, &MainWindow::goBack);
    connect(m_header, &HeaderBar::forwardRequested, this, &MainWindow::goForward);
    connect(m_header, &HeaderBar::homeRequested, this, &MainWindow::goHome);
    connect(m_header, &HeaderBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_header, &HeaderBar::staffRequested, this, &MainWindow::openStaff);
    connect(m_pages, &PageStack::topicChosen, this, &MainWindow::openTopic);
    connect(m_pages, &PageStack::articleChosen, this, &MainWindow::openArticle);
    connect(m_pages, &PageStack::toolChosen, this, &MainWindow::openTool);
    connect(m_pages, &PageStack::allArticlesRequested, this, &MainWindow::openBrowse);
    connect(m_pages, &PageStack::homeRequested, this, &MainWindow::goHome);
    connect(m_pages, &PageStack::deskChosen, this, &MainWindow::openList);
    connect(m_pages, &PageStack::lockRequested, this, &MainWindow::lockRequested);
    connect(m_pages, &PageStack::articleShown, this, &MainWindow::articleShown);
    connect(m_pages, &PageStack::failed, m_staffMessages, &StaffMessages::tell);
    connect(m_pages, &PageStack::told, m_staffMessages, &StaffMessages::tell);
    connect(m_pages, &PageStack::currentChanged, m_undoBar, &UndoBar::raise); // a page that is shown comes to the top
    auto *missed = new MissedSearches(m_parts.search, m_parts.reader.library(), m_parts.store, m_parts.shortcuts, this);
    connect(&m_parts.session, &VisitSession::switched, missed, &MissedSearches::beginAnew);
    connect(&m_parts.waitingRoom, &WaitingRoom::begunAnew, missed, &MissedSearches::beginAnew);
    connect(m_pages, &PageStack::numbersForgotten, missed, &MissedSearches::forget);
}

void MainWindow::connectVisit()
{
    connect(m_visitPanel, &VisitPanel::previewRequested, this, &MainWindow::openHandout);
    connect(m_visitPanel, &VisitPanel::articleRequested, this,
        [this](const QString &slug, const QString &lang) { openArticle(slug, lang); });
    connect(&m_parts.session, &VisitSession::leaving, this, &MainWindow::leaveHandout);
    connect(&m_parts.session, &VisitSession::switched, this, &MainWindow::beginVisitAnew);
    connect(&m_parts.session, &VisitSession::changed, this, [this] {
        showVisitPanel();
        showWays(); // a handout comes and goes with its marks
    });
    m_staffMessages->serve(m_parts.session);
    connect(&m_parts.session, &VisitSession::told, m_staffMessages, &StaffMessages::tell);
}

void MainWindow::connectClinic()
{
    connect(&m_parts.reviews, &ClinicReviews::changed, this, [this] {
        m_parts.reader.source().setReviews(m_parts.reviews.all());
        m_pages->article().refresh();
    });
    m_staffMessages->serve(m_parts.reviews);
    m_staffMessages->serve(m_parts.shortcuts);
    connect(&m_parts.shortcuts, &ClinicShortcuts::saved, m_staffMessages, &StaffMessages::tell);
}

void MainWindow::connectWaitingRoom()
{
    connect(&m_parts.waitingRoom, &WaitingRoom::entering, this, &MainWindow::keepStaffPlace);
    connect(&m_parts.waitingRoom, &WaitingRoom::changed, this, &MainWindow::showWaitingRoom);
    connect(&m_parts.waitingRoom, &WaitingRoom::begunAnew, this, &MainWindow::forgetReader);
    AskList *list = &m_parts.askList;
    connect(m_header, &HeaderBar::askListRequested, this, [this] { go({Place::Kind::Ask, {}, {}, {}}); });
    connect(list, &AskList::changed, m_header, [this, list] { m_header->setAskCount(list->items().size()); });
    connect(list, &AskList::undoable, m_undoBar,
        [this, list](const QString &message) { m_undoBar->offerUndo(message, [list] { list->undo(); }); });
    connect(list, &AskList::told, m_undoBar, &UndoBar::tell);
    connect(&m_parts.shown, &ShownArticles::changed, this, [this] {
        if (!exists(place())) {
            goHome();
        }
    });
}

void MainWindow::keepStaffPlace()
{
    m_history.keep(m_pages->spot());
    m_staffHistory = m_history;
    m_staffLook = m_parts.appearance.choice();
}

void MainWindow::showWaitingRoom()
{
    const bool on = m_parts.waitingRoom.isOn();
    m_header->setPublic(on);
    if (!on) {
        m_parts.appearance.choose(m_staffLook);
        m_history = std::exchange(m_staffHistory, {});
        if (!exists(m_history.place())) {
            m_history.reset();
        }
        showPlace();
        m_staffMessages->catchUp();
    }
}

// The next person finds Home as it is after a start.
void MainWindow::forgetReader()
{
    goHome();
    m_pages->forget();
    m_undoBar->dismiss();
    m_parts.appearance.choose({});
    QGuiApplication::clipboard()->clear();
    QGuiApplication::clipboard()->clear(QClipboard::Selection);
}

void MainWindow::setCover(QWidget *cover)
{
    if (cover) {
        if (m_layers->indexOf(cover) < 0) {
            m_layers->addWidget(cover);
        }
        m_layers->setCurrentWidget(cover);
        cover->setFocus();
    } else {
        m_layers->setCurrentIndex(0);
    }
}

QWidget *MainWindow::cover() const
{
    return m_layers->currentIndex() == 0 ? nullptr : m_layers->currentWidget();
}

void MainWindow::setClinicName(const QString &name)
{
    m_header->setClinicName(name);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Pamphlet") : name);
}

void MainWindow::applyAppearance()
{
    setStyleSheet(m_parts.appearance.styleSheet());
    fitVisitPanel();
}

void MainWindow::warmReader()
{
    if (place().kind == Place::Kind::Article || place().kind == Place::Kind::Tool) {
        return; // it is being started already
    }
    m_pages->warmReader();
}

void MainWindow::go(const Place &place)
{
    if (m_parts.waitingRoom.isOn() && !place.isPublic()) {
        return;
    }
    if (place != m_history.place()) {
        m_history.keep(m_pages->spot());
        m_history.go(place);
        showPlace();
    } else if (place.kind == Place::Kind::Article) { // chosen again: from where it begins
        m_history.keep({});
        showPlace();
    }
}

void MainWindow::showPlace()
{
    const Place place = m_history.place();
    showWays();
    m_visitPanel->setArticle(place.kind == Place::Kind::Article ? place.id : QString(), place.lang);
    m_undoBar->turnPage();
    m_pages->showPlace(place, m_history.spot());
    showVisitPanel();
}

void MainWindow::showWays()
{
    m_header->setBackVisible(place().kind != Place::Kind::Home);
    m_header->setStaffOffered(place().kind == Place::Kind::Home);
    m_header->setForwardVisible(m_history.hasForward([this](const Place &place) { return exists(place); }));
}

// While its visit is still in front, so that its note is stored with it; the typed name is wiped.
void MainWindow::leaveHandout()
{
    if (place().kind == Place::Kind::Handout) {
        goHome();
    }
}

// The next patient must not see what was read. A visit that is started while reading keeps its page.
void MainWindow::beginVisitAnew()
{
    if (std::exchange(m_inVisit, m_parts.session.isOpen())) {
        goHome();
    }
    m_history.forget();
    m_pages->forget();
    showWays();
}

void MainWindow::goHome()
{
    m_history.reset();
    m_pages->home().reset();
    showPlace();
}

void MainWindow::goBack()
{
    if (place().kind == Place::Kind::Home) {
        m_pages->home().stepBack();
    }
    step(&History::back);
}

void MainWindow::goForward()
{
    step(&History::forward);
}

void MainWindow::step(bool (History::*way)(const History::Exists &))
{
    m_history.keep(m_pages->spot());
    if ((m_history.*way)([this](const Place &place) { return exists(place); })) {
        showPlace();
    }
}

// A handout is gone when its visit was finished meanwhile, or its last mark was taken away; an article, when it may not
// be seen any more.
bool MainWindow::exists(const Place &place) const
{
    return place.kind == Place::Kind::Article ? m_parts.shown.contains(place.id, place.lang)
                                              : place.kind != Place::Kind::Handout || hasHandout();
}

bool MainWindow::hasHandout() const
{
    return m_parts.session.isOpen() && !m_parts.session.visit().marks.isEmpty();
}

void MainWindow::tellStaff(const QString &message)
{
    m_staffMessages->tell(message);
}

void MainWindow::openTopic(const QString &topic)
{
    go({Place::Kind::Topic, topic, language, {}});
}

void MainWindow::openList(Place::Kind kind)
{
    go({kind, {}, {}, {}});
}

void MainWindow::openArticle(const QString &slug, const QString &lang, const QString &anchor)
{
    const Library &library = m_parts.reader.library();
    const QString best = library.bestLanguage(slug, lang, m_parts.shown.scope());
    if (best.isEmpty()) {
        m_undoBar->tell(library.bestLanguage(slug, lang).isEmpty()
                ? tr("The library has no article “%1”.").arg(slug)
                : tr("This article is not shown here. Please ask us about it."));
        return;
    }
    go({Place::Kind::Article, slug, best, anchor});
    m_pages->home().setContinueReading(slug, best);
    if (m_parts.shortcuts.isCounting()) {
        whenAnswered(m_parts.store.countOpening(slug), this,
            [](const Outcome<Nothing> &) {}); // a count that is lost does no harm
    }
}

void MainWindow::openTool(const QString &id, const QString &lang)
{
    const QString best = LibraryTools(m_parts.reader.library()).bestLanguage(id, lang);
    if (best.isEmpty()) {
        m_undoBar->tell(tr("The library has no page to fill in “%1”.").arg(id));
        return;
    }
    go({Place::Kind::Tool, id, best, {}});
}

void MainWindow::openHandout()
{
    if (hasHandout()) {
        go({Place::Kind::Handout, {}, {}, {}});
    }
}

void MainWindow::showVisitPanel()
{
    const bool alone = place().kind == Place::Kind::Handout || place().isDesk();
    m_visitPanel->setVisible(!alone && m_parts.session.isOpen());
}

void MainWindow::fitVisitPanel()
{
    m_ui->bodyLayout->setDirection(isUpright() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_visitPanel->setBelow(isUpright());
    m_pages->setBelow(isUpright());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitVisitPanel();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!m_pages->article().closeExtras()) {
            goBack();
        }
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace pamphlet
