#include "viewer/visitwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace pamphlet {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("pamphlet::VisitWords", text);
}

QString roomLabel()
{
    return words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "Room %1"));
}

// The room that a label begins with; 0 when it begins with none.
int roomOf(const QString &label)
{
    const QString pattern
        = QRegularExpression::escape(roomLabel()).replace(QStringLiteral("\\%1"), QStringLiteral("(\\d{1,4})\\b"));
    const auto match = QRegularExpression(QLatin1Char('^') + pattern, QRegularExpression::CaseInsensitiveOption)
                           .match(label.trimmed());
    return match.captured(1).toInt();
}

} // namespace

QString timeOfDay(const QDateTime &time)
{
    const QLocale locale;
    return locale.toString(
        time.toLocalTime().time(), locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
}

QString proposedVisitLabel(const QList<Visit> &openVisits, const QDateTime &now)
{
    QSet<int> rooms;
    for (const Visit &visit : openVisits) {
        rooms.insert(roomOf(visit.label));
    }
    int room = 1;
    while (rooms.contains(room)) {
        ++room;
    }
    return words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "%1, %2")).arg(roomLabel().arg(room), timeOfDay(now));
}

QString visitSince(const QDateTime &startedAt, const QDateTime &now)
{
    const QDateTime start = startedAt.toLocalTime();
    const qint64 days = start.date().daysTo(now.toLocalTime().date());
    if (days <= 0) {
        return words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "since %1")).arg(timeOfDay(start));
    }
    if (days == 1) {
        return words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "since yesterday %1")).arg(timeOfDay(start));
    }
    return words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "since %1, %2"))
        .arg(QLocale().toString(start.date(), words(QT_TRANSLATE_NOOP("pamphlet::VisitWords", "d MMM"))),
            timeOfDay(start));
}

QString wordsOfSlug(const QString &slug)
{
    QString text = slug;
    text.replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString withRemark(const QString &message, const QString &remark)
{
    return remark.isEmpty() ? message : message + QStringLiteral(". ") + remark;
}

} // namespace pamphlet
