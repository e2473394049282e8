#include "input/cleantext.h"

namespace pamphlet {

namespace {

bool deceives(QChar c)
{
    const char16_t sign = c.unicode();
    const bool turns = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    return turns || (c.category() == QChar::Other_Control && !c.isSpace());
}

} // namespace

QString cleanText(QString text)
{
    text.removeIf(deceives);
    return text;
}

QString cleanLine(const QString &text, qsizetype most)
{
    QString line = cleanText(text.left(most)).simplified();
    line.squeeze(); // the long one must not stay in memory with it
    return line;
}

} // namespace pamphlet
