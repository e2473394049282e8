#pragma once

#include <QString>

namespace pamphlet {

// `text` as a menu shows it letter by letter: "&" would underline, a tab would part it.
inline QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&")).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

} // namespace pamphlet
