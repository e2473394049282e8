#pragma once

#include "viewer/appearance.h"
#include "viewer/history.h"
#include "viewer/viewerparts.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace Ui {
class MainWindow;
}

namespace pamphlet {

class HeaderBar;
class PageStack;
class StaffMessages;
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
    void openBrowse() { openList(Place::Kind::Browse); } // all articles, for readers
    void openStaff() { openList(Place::Kind::Staff); } // all articles, for staff
    void openRecords() { openList(Place::Kind::Records); } // what was handed out
    void openNumbers() { openList(Place::Kind::Numbers); } // how often, and what was read and looked for
    void openExport() { openList(Place::Kind::Export); } // many articles at once as files
    void openWaitingRoom() { openList(Place::Kind::WaitingRoom); } // its page at the desk
    void openHandout();
    // Tells staff what could not be done, over the foot of the page; in the waiting room, once that is left.
    void tellStaff(const QString &message);
    // Shows a page in place of everything else, which keeps its state; null ends that. Becomes the page's parent.
    void setCover(QWidget *cover);
    QWidget *cover() const; // null when there is none
    // Starts the browser engine, so that the first article comes fast.
    void warmReader();
    const Place &place() const { return m_history.place(); }

Q_SIGNALS:
    void firstPainted(); // once, when the window has been seen for the first time
    void articleShown(); // or a page to fill in
    void lockRequested(); // by the lock in the header

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectPages();
    void connectVisit();
    void connectClinic();
    void connectWaitingRoom();
    void keepStaffPlace();
    void showWaitingRoom();
    void forgetReader();
    void applyAppearance();
    void go(const Place &place);
    void openList(Place::Kind kind);
    void step(bool (History::*way)(const History::Exists &));
    // The place where the history is, at the spot where it was left.
    void showPlace();
    void leaveHandout();
    void beginVisitAnew();
    void showWays();
    bool exists(const Place &place) const;
    void showVisitPanel();
    void fitVisitPanel();
    bool isUpright() const { return height() > width(); }
    bool hasHandout() const;

    ViewerParts m_parts;
    History m_history;
    History m_staffHistory; // while the waiting room is on, and
    Appearance::Choice m_staffLook;
    bool m_inVisit = false; // a visit was in front when it was last asked
    bool m_painted = false;
    std::unique_ptr<Ui::MainWindow> m_ui;
    QStackedWidget *m_layers; // the usual page, and the cover
    HeaderBar *m_header;
    PageStack *m_pages;
    VisitPanel *m_visitPanel;
    UndoBar *m_undoBar;
    StaffMessages *m_staffMessages;
};

} // namespace pamphlet
