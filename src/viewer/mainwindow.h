#pragma once

#include "viewer/history.h"
#include "viewer/viewerparts.h"

#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace pamphlet {

class HeaderBar;
class PageStack;
class UndoBar;
class VisitPanel;

// The window: a header, the page that is read, and the visit beside it (below it on an upright tablet).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const ViewerParts &parts);
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
    void openRecords(); // what was handed out
    void openNumbers(); // how often, and what was read and looked for
    void openExport(); // many articles at once as files
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
    void connectShortcuts();
    void applyAppearance();
    void go(const Place &place);
    void openDesk(Place::Kind kind);
    void step(bool (History::*way)(const History::Exists &));
    // The place where the history is, at the spot where it was left.
    void showPlace();
    void leaveHandout();
    void beginVisitAnew();
    void showWays();
    bool exists(const Place &place) const;
    void showVisitPanel();
    void fitVisitPanel();
    bool isUpright() const;
    bool hasHandout() const;

    ViewerParts m_parts;
    History m_history;
    bool m_inVisit = false; // a visit was in front when it was last asked
    bool m_painted = false;
    std::unique_ptr<Ui::MainWindow> m_ui;
    HeaderBar *m_header;
    PageStack *m_pages;
    VisitPanel *m_visitPanel;
    UndoBar *m_undoBar;
};

} // namespace pamphlet
