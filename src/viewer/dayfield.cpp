#include "viewer/dayfield.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"

#include <QCalendarWidget>
#include <QTextCharFormat>
#include <QToolButton>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 170; // pixels at the usual text size
constexpr int daySize = 48; // pixels; of each day in the calendar, for a finger

} // namespace

DayField::DayField(const Appearance &appearance, QWidget *parent)
    : QDateEdit(QDate::currentDate(), parent)
    , m_appearance(appearance)
{
    setLocale(QLocale(u"en"_s)); // the language of the program
    setDisplayFormat(u"d MMM yyyy"_s);
    setCalendarPopup(true);
    calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    connect(&m_appearance, &Appearance::changed, this, &DayField::showAppearance);
    showAppearance();
}

void DayField::showAppearance()
{
    setMinimumWidth(m_appearance.scaled(fieldWidth));
    QCalendarWidget *calendar = calendarWidget();
    const int day = qMax(daySize, m_appearance.scaled(daySize * 3 / 4));
    calendar->setMinimumSize(7 * day, 8 * day); // names of days, six weeks, and the line above
    const QColor ink = m_appearance.theme().color(u"ink"_s);
    QTextCharFormat plain;
    plain.setForeground(ink);
    calendar->setHeaderTextFormat(plain);
    calendar->setWeekdayTextFormat(Qt::Saturday, plain); // usually red, which means "get help" here
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    calendar->findChild<QToolButton *>(u"qt_calendar_prevmonth"_s)->setIcon(Icons::control(u"back"_s, ink));
    calendar->findChild<QToolButton *>(u"qt_calendar_nextmonth"_s)->setIcon(Icons::control(u"forward"_s, ink));
}

} // namespace pamphlet
