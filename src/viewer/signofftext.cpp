#include "viewer/signofftext.h"

#include <QCoreApplication>
#include <QLocale>

namespace pamphlet {

namespace {

const QLocale &locale()
{
    static const QLocale english(QStringLiteral("en")); // the language of the program
    return english;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("pamphlet::SignOffText", text);
}

} // namespace

QString shortDate(const QDate &date)
{
    return locale().toString(date, QStringLiteral("d MMM yyyy"));
}

QString signOffText(SignOff state, const QDate &due)
{
    const QString month = locale().toString(due, QStringLiteral("MMM yyyy"));
    switch (state) {
    case SignOff::Done:
        return tr(QT_TRANSLATE_NOOP("pamphlet::SignOffText", "Signed off · due %1")).arg(month);
    case SignOff::Overdue:
        return tr(QT_TRANSLATE_NOOP("pamphlet::SignOffText", "Overdue since %1")).arg(month);
    case SignOff::Changed:
        return tr(QT_TRANSLATE_NOOP("pamphlet::SignOffText", "Changed since sign-off"));
    case SignOff::NotYet:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("pamphlet::SignOffText", "Not yet"));
}

} // namespace pamphlet
