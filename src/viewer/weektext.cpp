#include "viewer/weektext.h"

#include <QLocale>

namespace pamphlet {

QString weekText(const QDate &week)
{
    static const QLocale english(QStringLiteral("en"));
    return english.toString(week, QStringLiteral("d MMM"));
}

} // namespace pamphlet
