#include "viewer/mainwindow.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/articlepane.h"
#include "viewer/handoutpage.h"
#include "viewer/headerbar.h"
#include "viewer/homepage.h"
#include "viewer/topicpage.h"
#include "viewer/undobar.h"
#include "viewer/visitpanel.h"
#include "viewer/visitsession.h"

#include "ui_mainwindow.h"

#include <QKeyEvent>

namespace pamphlet {

namespace {

constexpr int oftenReadLimit = 12; // asked for; some may have left the library
const QString language = QStringLiteral("en"); // of topics and lists; a choice comes with the second language

} // namespace

MainWindow::MainWindow(const Parts &parts)
    : m_parts(parts)
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    m_ui->setupUi(this);
    setCentralWidget(m_ui->central);
    const Library &library = parts.reader.library();
    m_header = new HeaderBar(parts.appearance, this);
    m_home = new HomePage(library, parts.search, parts.appearance, this);
    m_topic = new TopicPage(library, parts.appearance, this);
    m_article = new ArticlePane(parts.reader, parts.appearance, this);
    m_handout = new HandoutPage(parts.session, parts.reader, parts.dialogs, parts.appearance, this);
    m_visitPanel = new VisitPanel(parts.session, library, parts.appearance, this);
    m_undoBar = new UndoBar(parts.appearance, m_ui->pages);
    m_ui->layout->insertWidget(0, m_header);
    for (QWidget *page : std::initializer_list<QWidget *>{m_home, m_topic, m_article, m_handout}) {
        m_ui->pages->addWidget(page);
    }
    m_ui->bodyLayout->addWidget(m_visitPanel);
    m_ui->layout->setStretch(1, 1);
    m_ui->bodyLayout->setStretch(0, 1);
    connectPages();
    connectVisit();
    connect(&m_parts.appearance, &Appearance::changed, this, &MainWindow::applyAppearance);
    applyAppearance();
    setMinimumSize(480, 480);
    showPlace(m_place);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    connect(m_header, &HeaderBar::backRequested, this, &MainWindow::goBack);
    connect(m_header, &HeaderBar::homeRequested, this, &MainWindow::goHome);
    connect(m_home, &HomePage::topicChosen, this, &MainWindow::openTopic);
    connect(m_home, &HomePage::articleChosen, this, &MainWindow::openArticle);
    connect(m_topic, &TopicPage::articleChosen, this, &MainWindow::openArticle);
    connect(m_article, &ArticlePane::articleRequested, this, &MainWindow::openArticle);
    connect(m_article, &ArticlePane::toolRequested, this, &MainWindow::openTool);
    connect(m_article, &ArticlePane::shown, this, &MainWindow::articleShown);
    connect(m_handout, &HandoutPage::failed, m_undoBar, &UndoBar::tell);
}

void MainWindow::connectVisit()
{
    connect(m_header, &HeaderBar::visitRequested, this, [this] {
        m_panelWanted = true;
        fitVisitPanel();
        m_visitPanel->offerStart();
    });
    connect(m_visitPanel, &VisitPanel::cancelled, this, [this] {
        m_panelWanted = false;
        fitVisitPanel();
    });
    connect(m_visitPanel, &VisitPanel::previewRequested, this, &MainWindow::openHandout);
    connect(&m_parts.session, &VisitSession::changed, this, [this] {
        m_home->setVisit(m_parts.session.isOpen() ? m_parts.session.visit().id : QUuid());
        m_panelWanted = false;
        fitVisitPanel();
        if (m_place.kind == Place::Kind::Handout && !m_parts.session.isOpen()) {
            goHome();
        }
    });
    connect(&m_parts.session, &VisitSession::undoable, m_undoBar, &UndoBar::offerUndo);
    connect(&m_parts.session, &VisitSession::failed, m_undoBar, &UndoBar::tell);
    connect(m_undoBar, &UndoBar::undoRequested, &m_parts.session, &VisitSession::undo);
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
    if (m_place.kind == Place::Kind::Article || m_place.kind == Place::Kind::Tool) {
        return; // it is being started already
    }
    // With the engine's first view the window gets another surface: now, while nobody waits, and unseen.
    QWidget *page = m_ui->pages->currentWidget();
    QWidget *focus = focusWidget();
    setUpdatesEnabled(false);
    m_article->warm();
    m_ui->pages->setCurrentWidget(m_article);
    m_ui->pages->setCurrentWidget(page);
    setUpdatesEnabled(true);
    if (focus) {
        focus->setFocus();
    }
}

void MainWindow::go(const Place &place)
{
    if (place == m_place) {
        return;
    }
    m_history.append(m_place);
    showPlace(place);
}

void MainWindow::leavePlace()
{
    if (m_place.kind == Place::Kind::Handout) {
        m_handout->leave();
    }
}

void MainWindow::showPlace(const Place &place)
{
    leavePlace();
    m_place = place;
    m_header->setBackVisible(place.kind != Place::Kind::Home);
    m_visitPanel->setArticle(place.kind == Place::Kind::Article ? place.id : QString(), place.lang);
    switch (place.kind) {
    case Place::Kind::Home:
        refreshOftenRead();
        m_ui->pages->setCurrentWidget(m_home);
        break;
    case Place::Kind::Topic:
        m_topic->showTopic(place.id, place.lang);
        m_ui->pages->setCurrentWidget(m_topic);
        break;
    case Place::Kind::Article:
        m_ui->pages->setCurrentWidget(m_article); // first: what is hidden is not drawn
        m_article->open(place.id, place.lang, place.anchor);
        break;
    case Place::Kind::Tool:
        m_ui->pages->setCurrentWidget(m_article);
        m_article->openTool(place.id, place.lang);
        break;
    case Place::Kind::Handout:
        m_handout->enter();
        m_ui->pages->setCurrentWidget(m_handout);
        break;
    }
    fitVisitPanel();
}

void MainWindow::refreshOftenRead()
{
    whenAnswered(m_parts.store.mostOpened(oftenReadLimit), this,
        [this](const Outcome<QStringList> &outcome) { m_home->setOftenRead(outcome.value); });
}

void MainWindow::goHome()
{
    m_home->reset();
    go({});
    m_history.clear();
}

void MainWindow::goBack()
{
    if (m_place.kind == Place::Kind::Home) {
        m_home->stepBack();
    }
    Place place;
    do {
        place = m_history.isEmpty() ? Place() : m_history.takeLast();
    } while (place.kind == Place::Kind::Handout && !hasHandout()); // its visit was finished meanwhile
    showPlace(place);
}

bool MainWindow::hasHandout() const
{
    return m_parts.session.isOpen() && !m_parts.session.visit().marks.isEmpty();
}

void MainWindow::tell(const QString &message)
{
    m_undoBar->tell(message);
}

void MainWindow::openTopic(const QString &topic)
{
    go({Place::Kind::Topic, topic, language, {}});
}

void MainWindow::openArticle(const QString &slug, const QString &lang, const QString &anchor)
{
    const QString best = m_parts.reader.library().bestLanguage(slug, lang);
    if (best.isEmpty()) {
        tell(tr("The library has no article “%1”.").arg(slug));
        return;
    }
    go({Place::Kind::Article, slug, best, anchor});
    m_home->setContinueReading(slug, best);
    whenAnswered(
        m_parts.store.countOpening(slug), this, [](const Outcome<Nothing> &) {}); // a count that is lost does no harm
}

void MainWindow::openTool(const QString &id, const QString &lang)
{
    const QString best = LibraryTools(m_parts.reader.library()).bestLanguage(id, lang);
    if (best.isEmpty()) {
        tell(tr("The library has no page to fill in “%1”.").arg(id));
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

bool MainWindow::isUpright() const
{
    return height() > width();
}

void MainWindow::fitVisitPanel()
{
    const bool handout = m_place.kind == Place::Kind::Handout;
    const bool visible = !handout && (m_parts.session.isOpen() || m_panelWanted);
    m_ui->bodyLayout->setDirection(isUpright() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_visitPanel->setBelow(isUpright());
    m_visitPanel->setVisible(visible);
    m_handout->setBelow(isUpright());
    m_header->setVisitOffered(!visible && !handout && !m_parts.session.isOpen());
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
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back)) {
        goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace pamphlet
