#pragma once

#include <QString>

namespace pamphlet {

// A text as one line: a line break or control character has no place in a title or footer, nor in XML.
inline QString pdfLine(QString text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); };
    text.removeIf([&](QChar c) { return isControl(c) || c >= QChar(0xFFFE); });
    return text.simplified();
}

} // namespace pamphlet
