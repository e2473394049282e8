#pragma once

namespace pamphlet {

class Appearance;
class AskList;
class ClinicReviews;
class ClinicShortcuts;
class ClinicStore;
class Dialogs;
class DoorKeys;
class LibraryIndexService;
class Reader;
class SearchService;
class ShownArticles;
class VisitSession;
class WaitingRoom;

// What the window and its pages work with; all must outlive them.
struct ViewerParts {
    Reader &reader;
    ClinicStore &store;
    SearchService &search;
    LibraryIndexService &index;
    ClinicReviews &reviews;
    ClinicShortcuts &shortcuts;
    VisitSession &session;
    DoorKeys &keys;
    WaitingRoom &waitingRoom;
    AskList &askList;
    ShownArticles &shown;
    Appearance &appearance;
    Dialogs &dialogs;
};

} // namespace pamphlet
