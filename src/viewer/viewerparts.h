#pragma once

namespace pamphlet {

class Appearance;
class ClinicReviews;
class ClinicShortcuts;
class ClinicStore;
class Dialogs;
class LibraryIndexService;
class Reader;
class SearchService;
class VisitSession;

// What the window and its pages work with; all must outlive them.
struct ViewerParts {
    Reader &reader;
    ClinicStore &store;
    SearchService &search;
    LibraryIndexService &index;
    ClinicReviews &reviews;
    ClinicShortcuts &shortcuts;
    VisitSession &session;
    Appearance &appearance;
    Dialogs &dialogs;
};

} // namespace pamphlet
