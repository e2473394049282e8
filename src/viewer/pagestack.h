#pragma once

#include "viewer/history.h"
#include "viewer/viewerparts.h"

#include <QStackedWidget>

namespace pamphlet {

class ArticlePane;
class AskPage;
class BrowsePage;
class ExportPage;
class HandoutPage;
class HomePage;
class RecordsPage;
class NumbersPage;
class StaffPage;
class TopicPage;
class WaitingRoomPage;

// Has the pages of the window and shows the one of a place, where it was left.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(const ViewerParts &parts, QWidget *parent = nullptr);

    // At `spot`, where the place was left; without one from its beginning.
    void showPlace(const Place &place, const History::Spot &spot);
    // Where the page is read now.
    History::Spot spot() const;
    // Starts the browser engine, so that the first article comes fast. The page that is shown stays.
    void warmReader();
    // Forgets what was read and looked for; the page that is shown stays.
    void forget();
    // The choices of the handout stand below its pages.
    void setBelow(bool below);

    HomePage &home() const { return *m_home; }
    ArticlePane &article() const { return *m_article; }

Q_SIGNALS:
    void topicChosen(const QString &topic);
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void toolChosen(const QString &id, const QString &lang);
    void allArticlesRequested();
    void homeRequested();
    void deskChosen(pamphlet::Place::Kind kind); // a page for staff
    void numbersForgotten();
    void articleShown(); // or a page to fill in
    void failed(const QString &message);
    void told(const QString &message); // what was done
    void lockRequested(); // gives the tablet to patients

private:
    void connectPages();
    void showList(QWidget *page, const History::Spot &spot);
    void refreshOftenRead();
    // Made when they are first asked for: Home is painted before.
    AskPage *ask();
    BrowsePage *browse();
    StaffPage *staff();
    RecordsPage *records();
    NumbersPage *numbers();
    ExportPage *exports();
    WaitingRoomPage *waitingRoom();

    ViewerParts m_parts;
    HomePage *m_home;
    TopicPage *m_topic;
    ArticlePane *m_article;
    HandoutPage *m_handout;
    AskPage *m_ask = nullptr;
    BrowsePage *m_browse = nullptr;
    StaffPage *m_staff = nullptr;
    RecordsPage *m_records = nullptr;
    NumbersPage *m_numbers = nullptr;
    ExportPage *m_exports = nullptr;
    WaitingRoomPage *m_waitingRoom = nullptr;
};

} // namespace pamphlet
