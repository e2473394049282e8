#pragma once

#include <QString>

namespace pamphlet {

// `text` without what can be seen in no text, but may deceive who reads it: control characters other than tab and line
// end, and signs that turn the direction of letters round (U+202A to U+202E, U+2066 to U+2069).
QString cleanText(QString text);

// The same in one line, of at most `most` characters.
QString cleanLine(const QString &text, qsizetype most = 1000);

} // namespace pamphlet
