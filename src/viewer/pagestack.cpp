#include "viewer/pagestack.h"

#include "clinic/clinicstore.h"
#include "reader/reader.h"
#include "viewer/articlepane.h"
#include "viewer/askpage.h"
#include "viewer/browsepage.h"
#include "viewer/exportpage.h"
#include "viewer/handoutpage.h"
#include "viewer/homepage.h"
#include "viewer/numberspage.h"
#include "viewer/pagescroll.h"
#include "viewer/recordspage.h"
#include "viewer/shownarticles.h"
#include "viewer/staffpage.h"
#include "viewer/topicpage.h"
#include "viewer/waitingroompage.h"

#include <QGuiApplication>
#include <QInputMethod>

namespace pamphlet {

namespace {

constexpr int oftenReadLimit = 12; // asked for; some may have left the library

} // namespace

PageStack::PageStack(const ViewerParts &parts, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_home(new HomePage(parts.reader.library(), parts.shown, parts.search, parts.appearance, this))
    , m_topic(new TopicPage(parts.reader.library(), parts.shown, parts.appearance, this))
    , m_article(new ArticlePane(parts.reader, parts.appearance, parts.askList, this))
    , m_handout(new HandoutPage(parts, this))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_home, m_topic, m_article, m_handout}) {
        addWidget(page);
    }
    m_home->markFor(parts.session);
    m_topic->markFor(parts.session);
    connectPages();
}

void PageStack::connectPages()
{
    connect(m_home, &HomePage::topicChosen, this, &PageStack::topicChosen);
    connect(m_home, &HomePage::articleChosen, this, &PageStack::articleChosen);
    connect(m_home, &HomePage::allArticlesRequested, this, &PageStack::allArticlesRequested);
    connect(m_topic, &TopicPage::articleChosen, this, &PageStack::articleChosen);
    connect(m_article, &ArticlePane::articleRequested, this, &PageStack::articleChosen);
    connect(m_article, &ArticlePane::toolRequested, this, &PageStack::toolChosen);
    connect(m_article, &ArticlePane::shown, this, &PageStack::articleShown);
    connect(m_handout, &HandoutPage::failed, this, &PageStack::failed);
    connect(&m_parts.shown, &ShownArticles::changed, m_article, &ArticlePane::refresh); // its links may be others
}

AskPage *PageStack::ask()
{
    if (!m_ask) {
        m_ask = new AskPage(m_parts);
        addWidget(m_ask);
        connect(m_ask, &AskPage::articleChosen, this, &PageStack::articleChosen);
        connect(m_ask, &AskPage::homeRequested, this, &PageStack::homeRequested);
    }
    return m_ask;
}

// Without a parent at first: below a window with a style sheet, widgets would be styled before they are complete.
BrowsePage *PageStack::browse()
{
    if (!m_browse) {
        m_browse = new BrowsePage(
            m_parts.reader.library(), m_parts.index, m_parts.reviews, m_parts.shown, m_parts.appearance);
        m_browse->markFor(m_parts.session);
        addWidget(m_browse);
        connect(m_browse, &BrowsePage::articleChosen, this, &PageStack::articleChosen);
    }
    return m_browse;
}

StaffPage *PageStack::staff()
{
    if (!m_staff) {
        m_staff = new StaffPage({m_parts.reader.library(), m_parts.index, m_parts.store, m_parts.reviews,
            m_parts.reader.source(), m_parts.appearance});
        addWidget(m_staff);
        connect(m_staff, &StaffPage::articleChosen, this, &PageStack::articleChosen);
        connect(m_staff, &StaffPage::deskChosen, this, &PageStack::deskChosen);
    }
    return m_staff;
}

RecordsPage *PageStack::records()
{
    if (!m_records) {
        m_records
            = new RecordsPage({m_parts.store, m_parts.shortcuts, m_parts.reader, m_parts.dialogs, m_parts.appearance});
        addWidget(m_records);
        connect(m_records, &RecordsPage::deskChosen, this, &PageStack::deskChosen);
        connect(m_records, &RecordsPage::told, this, &PageStack::told);
    }
    return m_records;
}

NumbersPage *PageStack::numbers()
{
    if (!m_numbers) {
        m_numbers = new NumbersPage(
            m_parts.store, m_parts.shortcuts, m_parts.reader.library(), m_parts.appearance, m_parts.dialogs);
        addWidget(m_numbers);
        connect(m_numbers, &NumbersPage::deskChosen, this, &PageStack::deskChosen);
        connect(m_numbers, &NumbersPage::forgotten, this, &PageStack::numbersForgotten);
        connect(m_numbers, &NumbersPage::told, this, &PageStack::told);
    }
    return m_numbers;
}

ExportPage *PageStack::exports()
{
    if (!m_exports) {
        m_exports
            = new ExportPage(m_parts.reader, m_parts.index, m_parts.shortcuts, m_parts.dialogs, m_parts.appearance);
        addWidget(m_exports);
        connect(m_exports, &ExportPage::deskChosen, this, &PageStack::deskChosen);
        connect(m_exports, &ExportPage::told, this, &PageStack::told);
    }
    return m_exports;
}

WaitingRoomPage *PageStack::waitingRoom()
{
    if (!m_waitingRoom) {
        m_waitingRoom = new WaitingRoomPage(m_parts);
        addWidget(m_waitingRoom);
        connect(m_waitingRoom, &WaitingRoomPage::deskChosen, this, &PageStack::deskChosen);
        connect(m_waitingRoom, &WaitingRoomPage::lockRequested, this, &PageStack::lockRequested);
    }
    return m_waitingRoom;
}

void PageStack::showPlace(const Place &place, const History::Spot &spot)
{
    if (currentWidget() == m_handout) {
        m_handout->leave();
    }
    switch (place.kind) {
    case Place::Kind::Home:
        refreshOftenRead();
        setCurrentWidget(m_home); // as it was left
        break;
    case Place::Kind::Topic:
        m_topic->showTopic(place.id, place.lang);
        showList(m_topic, spot);
        break;
    case Place::Kind::Browse:
        browse()->enter();
        showList(m_browse, spot);
        break;
    case Place::Kind::Ask:
        ask()->enter();
        showList(m_ask, spot);
        break;
    case Place::Kind::Staff:
        staff()->enter();
        showList(m_staff, spot);
        break;
    case Place::Kind::Records:
        setCurrentWidget(records()); // first: a hidden page does not know its size yet
        m_records->enter();
        showList(m_records, spot);
        break;
    case Place::Kind::Numbers:
        numbers()->enter();
        showList(m_numbers, spot);
        break;
    case Place::Kind::Export:
        exports()->enter();
        showList(m_exports, spot);
        break;
    case Place::Kind::WaitingRoom:
        waitingRoom()->enter();
        showList(m_waitingRoom, spot);
        break;
    case Place::Kind::Article:
        setCurrentWidget(m_article); // first: what is hidden is not drawn
        m_article->open(place.id, place.lang, place.anchor, spot);
        break;
    case Place::Kind::Tool:
        setCurrentWidget(m_article);
        m_article->openTool(place.id, place.lang, spot);
        break;
    case Place::Kind::Handout:
        m_handout->enter();
        setCurrentWidget(m_handout);
        break;
    }
}

void PageStack::showList(QWidget *page, const History::Spot &spot)
{
    setCurrentWidget(page);
    setPageScroll(page, spot ? qRound(spot->scroll.y()) : 0);
}

History::Spot PageStack::spot() const
{
    if (currentWidget() == m_article) {
        return m_article->spot();
    }
    return ReadingSpot{QPointF(0, pageScroll(currentWidget())), {}};
}

void PageStack::refreshOftenRead()
{
    whenAnswered(m_parts.store.mostOpened(oftenReadLimit), this,
        [this](const Outcome<QStringList> &outcome) { m_home->setOftenRead(outcome.value); });
}

// With the engine's first view the window gets another surface: now, while nobody waits, and unseen.
void PageStack::warmReader()
{
    QWidget *page = currentWidget();
    QWidget *focus = window()->focusWidget();
    window()->setUpdatesEnabled(false);
    m_article->warm();
    setCurrentWidget(m_article);
    setCurrentWidget(page);
    window()->setUpdatesEnabled(true);
    if (focus) {
        focus->setFocus();
    }
}

void PageStack::forget()
{
    QGuiApplication::inputMethod()->reset(); // words that are not finished yet
    QGuiApplication::inputMethod()->hide();
    m_home->setContinueReading({}, {});
    if (currentWidget() != m_home) {
        m_home->reset();
    }
    if (currentWidget() != m_topic) {
        m_topic->forget();
    }
    if (m_browse && currentWidget() != m_browse) {
        m_browse->forget();
    }
    if (currentWidget() != m_article) {
        m_article->forget();
    } else {
        m_article->forgetWay();
    }
}

void PageStack::setBelow(bool below)
{
    m_handout->setBelow(below);
}

} // namespace pamphlet
