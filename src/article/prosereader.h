#pragma once

#include "article/markdown.h"
#include "article/prose.h"
#include "article/sourcecursor.h"

namespace pamphlet {

// Gathers the running text of one CommonMark tree as the parser made it. Works on one tree, once.
class ProseReader {
public:
    // `source` is what the tree was parsed from; `lineOffset` as in SourceCursor.
    ProseReader(QByteArrayView source, int lineOffset);

    Prose read(cmark_node *root);

private:
    void enter(cmark_node *node);
    void leave(cmark_node *node);
    void startBlock(cmark_node *node);
    void endBlock();
    void addText(cmark_node *node);
    void addFigure(cmark_node *node);
    bool addCitation(cmark_node *node);
    SourcePlace placeOf(cmark_node *node);

    SourceCursor m_cursor;
    Prose m_prose;
    QList<int> m_lists; // indices of the lists around the place where the reader is
    TextBlock m_block;
    cmark_node *m_skipped = nullptr; // a picture or citation: what is in it is no text
    bool m_inBlock = false;
};

} // namespace pamphlet
