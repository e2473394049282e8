#pragma once

#include "clinic/visit.h"
#include "library/keptversion.h"

#include <QDate>

#include <optional>

namespace pamphlet {

// In which form something was handed out.
enum class HandoutForm { Print, Pdf, WebPage };

// One article, or one page to fill in, as it was handed out.
struct RecordedItem {
    KeptVersion::Kind kind = KeptVersion::Kind::Article;
    QString id; // slug, or id of the page to fill in
    QString lang;
    QString title;
    QByteArray hash; // of the exact version
    TeachBack teachBack = TeachBack::NotNoted;

    bool operator==(const RecordedItem &) const = default;
};

// One act of handing out. It has no patient identity, and no notes: those belong to the visit.
struct HandoutRecord {
    QUuid id;
    QUuid visit; // null when it was handed out without one
    QString code; // by which it is found again, as it is printed: "K7-4Q2"
    QDateTime handedOutAt; // UTC
    QString clinician; // as on the first page; may be empty
    QString lang; // of the first page
    HandoutForm form = HandoutForm::Pdf;
    QList<RecordedItem> items; // in their order

    bool operator==(const HandoutRecord &) const = default;
};

// Which records are wanted; everything that is empty admits all.
struct RecordFilter {
    QDate from; // days in local time, both included
    QDate to;
    QString clinician;
    // Each must be in a title, a slug, the clinician or the code; case does not matter. A code may be typed in any way.
    QString words;
    std::optional<HandoutForm> form;
    int limit = 1000; // the newest
};

} // namespace pamphlet
