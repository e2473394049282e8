#pragma once

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/asklist.h"
#include "viewer/clinicreviews.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/dialogs.h"
#include "viewer/doorkeys.h"
#include "viewer/kiosk.h"
#include "viewer/libraryindexservice.h"
#include "viewer/mainwindow.h"
#include "viewer/searchservice.h"
#include "viewer/shownarticles.h"
#include "viewer/visitsession.h"
#include "viewer/waitingroom.h"

#include <QObject>
#include <QString>

#include <memory>

namespace pamphlet {

// The viewer as a whole: makes its parts, in the order that lets the window be seen first, and ties them together.
class Viewer : public QObject {
    Q_OBJECT

public:
    // Keeps what the clinic stores in `dataFolder`. `dialogs` must outlive this.
    Viewer(std::unique_ptr<Library> library, const QString &dataFolder, Dialogs &dialogs);

    MainWindow &window() { return *m_window; }
    VisitSession &session() { return m_session; }
    Reader &reader() { return m_reader; }
    ClinicStore &store() { return m_store; }
    SearchService &search() { return m_search; }
    ClinicReviews &reviews() { return m_reviews; }
    ClinicShortcuts &shortcuts() { return m_shortcuts; }
    Appearance &appearance() { return m_appearance; }
    DoorKeys &keys() { return m_keys; }
    WaitingRoom &waitingRoom() { return m_waitingRoom; }
    AskList &askList() { return m_askList; }
    ShownArticles &shown() { return m_shown; }
    Kiosk &kiosk() { return *m_kiosk; }

private:
    void loadClinic();
    void giveMemoryBack();
    void setScope();
    void setClinic(const ClinicProfile &profile);

    std::unique_ptr<Library> m_library;
    Appearance m_appearance;
    Reader m_reader;
    ClinicStore m_store;
    SearchService m_search;
    LibraryIndexService m_index;
    ClinicReviews m_reviews;
    ClinicShortcuts m_shortcuts;
    VisitSession m_session;
    DoorKeys m_keys;
    WaitingRoom m_waitingRoom;
    AskList m_askList;
    ShownArticles m_shown;
    std::unique_ptr<MainWindow> m_window; // gone before what it works with
    std::unique_ptr<Kiosk> m_kiosk;
};

} // namespace pamphlet
