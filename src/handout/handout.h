#pragma once

#include "handout/handoutoptions.h"
#include "library/keptversion.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>

namespace pamphlet {

// One article of a handout, in the order in which it is printed.
struct HandoutItem {
    QString slug;
    QString lang;
    QString note; // the clinician's note on this article; may be empty
    // The exact version to print; without one, that of the library.
    std::shared_ptr<const KeptVersion> version = nullptr;
};

// A page to fill in; all of them are printed after the articles.
struct HandoutTool {
    QString id;
    QString lang;
    std::shared_ptr<const KeptVersion> version = nullptr; // as above
};

// What a patient takes home. The patient's name lives here only while the handout is made; nothing writes it to disk
// except the file that the user saves or prints.
struct Handout {
    QList<HandoutItem> items;
    QList<HandoutTool> tools;
    QString lang = QStringLiteral("en"); // of the first page
    QString note; // for the whole handout
    QString clinician;
    QString patient;
    QDate date;
    QString code; // by which it is found again, as it is printed; empty for none
    QString bookTitle; // of many articles in one file, for no patient: title and contents, red flags at each article
    HandoutOptions options;

    bool hasFirstPage() const { return options.firstPage || !bookTitle.isEmpty(); }
    // The first page tells when to get help, for all articles.
    bool mergesRedFlags() const { return options.firstPage && bookTitle.isEmpty(); }
};

} // namespace pamphlet
