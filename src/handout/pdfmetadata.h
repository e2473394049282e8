#pragma once

#include <QColor>
#include <QDateTime>
#include <QList>
#include <QMarginsF>
#include <QString>

namespace pamphlet {

// One line of the outline that readers show beside the pages.
struct PdfBookmark {
    QString title;
    QString destination; // the id of the HTML element
    int level = 1; // 1 is the outermost; a level that skips one counts as one deeper than its parent
};

// The text at the start of the footer, for a range of pages (1-based, both included; 0 is the last page).
struct PdfFooterText {
    QString text;
    int firstPage = 1;
    int lastPage = 0;
    QString ending = {}; // is never elided, as a date; after the text, or below it in large print
};

// The line at the foot of every page. Without texts and page format there is no footer, and no rule.
struct PdfFooter {
    QList<PdfFooterText> texts; // where ranges overlap the later one counts; too long a text is elided
    QString pageFormat; // "Page %1 of %2"
    double pointSize = 9; // large print has two lines, in a bottom margin of 30 mm
    Qt::LayoutDirection direction = Qt::LeftToRight; // right to left: text at the right, page number at the left
};

// A short text put on a page after printing, like a page number in a table of contents.
struct PdfStamp {
    int page = 0; // 1-based
    double x = 0; // millimetres from the left edge of the page
    double y = 0; // millimetres from the top edge of the page to the baseline
    QString text;
    Qt::Alignment alignment = Qt::AlignLeft; // which end of the text is at x: left, centre or right
    double pointSize = 9;
    bool bold = false;
    QColor color = QColor(0x1E, 0x2A, 0x28);
};

// What PdfFinisher writes into a printed PDF. Nothing is added to it: no clock, no user name, no machine name.
struct PdfMetadata {
    QString title;
    QString author;
    QString language; // BCP 47, like "en-US"; the language of the whole document
    QDateTime created; // written in UTC; when invalid the file carries no date
    QMarginsF margins; // of the content, in millimetres, as printed; the footer is in the bottom one: give it 18
    QList<PdfBookmark> bookmarks;
    PdfFooter footer;
    QList<PdfStamp> stamps;
};

} // namespace pamphlet
