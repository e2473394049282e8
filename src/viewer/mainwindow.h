#pragma once

#include "viewer/history.h"

#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace pamphlet {

class Appearance;
class ArticlePane;
class BrowsePage;
class ClinicReviews;
class ClinicStore;
class Dialogs;
class HandoutPage;
class HeaderBar;
class HomePage;
class LibraryIndexService;
class Reader;
class SearchService;
class StaffPage;
class TopicPage;
class UndoBar;
class VisitPanel;
class VisitSession;

// The window: a header, the page that is read, and the visit beside it (below it on an upright tablet).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // What the window works with; all must outlive it.
    struct Parts {
        Reader &reader;
        ClinicStore &store;
        SearchService &search;
        LibraryIndexService &index;
        ClinicReviews &reviews;
        VisitSession &session;
        Appearance &appearance;
        Dialogs &dialogs;
    };

    explicit MainWindow(const Parts &parts);
    ~MainWindow() override;

    void setClinicName(const QString &name);
    void goHome();
    void goBack();
    void goForward();
    void openArticle(const QString &slug, const QString &lang, const QString &anchor = {});
    void openTool(const QString &id, const QString &lang);
    void openTopic(const QString &topic);
    void openBrowse(); // all articles, for readers
    void openStaff(); // all articles, for staff
    void openHandout();
    // Tells what could not be done, over the foot of the page.
    void tell(const QString &message);
    // Starts the browser engine, so that the first article comes fast.
    void warmReader();
    const Place &place() const { return m_history.place(); }

Q_SIGNALS:
    void firstPainted(); // once, when the window has been seen for the first time
    void articleShown(); // or a page to fill in

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectPages();
    void connectVisit();
    void connectReviews();
    // Made when they are first asked for: Home is painted before.
    BrowsePage *browsePage();
    StaffPage *staffPage();
    void applyAppearance();
    void go(const Place &place);
    void step(bool (History::*way)(const History::Exists &));
    // The place where the history is, at the spot where it was left.
    void showPlace();
    void showPage(const Place &place, const History::Spot &spot);
    void showList(QWidget *page, const History::Spot &spot);
    History::Spot spotHere() const;
    void beginVisitAnew();
    void showWays();
    bool exists(const Place &place) const;
    void refreshOftenRead();
    void fitVisitPanel();
    bool isUpright() const;
    bool hasHandout() const;

    Parts m_parts;
    History m_history;
    bool m_panelWanted = false;
    bool m_painted = false;
    std::unique_ptr<Ui::MainWindow> m_ui;
    HeaderBar *m_header;
    HomePage *m_home;
    TopicPage *m_topic;
    BrowsePage *m_browse = nullptr;
    StaffPage *m_staff = nullptr;
    ArticlePane *m_article;
    HandoutPage *m_handout;
    VisitPanel *m_visitPanel;
    UndoBar *m_undoBar;
};

} // namespace pamphlet
