#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace pamphlet {

// One article of a handout, in the order in which it is printed.
struct HandoutItem {
    QString slug;
    QString lang;
    QString note; // the clinician's note on this article; may be empty
};

// A page to fill in; all of them are printed after the articles.
struct HandoutTool {
    QString id;
    QString lang;
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
    bool firstPage = true; // the page with note, contents and red flags
};

} // namespace pamphlet
