#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

// A place in a file. Both are 1-based, the column in characters; 0 when unknown.
struct SourcePlace {
    int line = 0;
    int column = 0;
};

// One paragraph, list item or heading as plain text that knows where its letters stand in the file. Citation marks,
// pictures and code blocks are no text.
struct TextBlock {
    enum class Kind {
        Paragraph,
        Item, // a paragraph of a list item, red flags among them
        Heading, // those of the red-flag box among them
    };
    struct Span {
        qsizetype offset = 0; // in `text`; from here on the letters stand side by side in the file
        SourcePlace place;
    };

    Kind kind = Kind::Paragraph;
    int list = -1; // index of the list in Prose::lists, for an item
    QString text;
    QList<Span> spans; // in order of their offset

    bool isHeading() const { return kind == Kind::Heading; }
    SourcePlace placeOf(qsizetype offset) const;
};

struct TextList {
    SourcePlace place;
    int items = 0;
    bool ordered = false;
};

// A picture in the text.
struct Figure {
    QString file;
    QString alt;
    QString caption;
    SourcePlace place;
    int block = 0; // how many text blocks stand before it
};

// `[1](#source-id)`
struct Citation {
    QString source;
    QString mark;
    SourcePlace place;
};

// The running text of an article in the order in which it is read, for whoever counts or checks words.
struct Prose {
    QList<TextBlock> blocks;
    QList<TextList> lists;
    QList<Figure> figures;
    QList<Citation> citations;

    // The heading above a block; empty when there is none.
    QString headingAbove(qsizetype block) const;
};

} // namespace pamphlet
