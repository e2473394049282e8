#pragma once

#include "article/prose.h"

#include <QByteArrayView>

namespace pamphlet {

// Finds where pieces of text stand in their Markdown source. Goes forward only, so that a whole text takes linear time.
class SourceCursor {
public:
    // `lineOffset` is how many lines of the file stand before `source`, which is UTF-8.
    SourceCursor(QByteArrayView source, int lineOffset);

    // Where `literal` begins, given the line and the column in bytes (1-based) that the Markdown parser names. The
    // parser's column is off behind escapes and entities; the literal is then looked for nearby.
    SourcePlace find(QByteArrayView literal, int line, int byteColumn);

private:
    void goToLine(int line);
    void goToByte(qsizetype at); // within the line

    QByteArrayView m_source;
    int m_lineOffset;
    int m_line = 1;
    qsizetype m_at = 0; // in bytes of the source
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = 0;
    int m_column = 1; // of m_at, in characters
};

} // namespace pamphlet
