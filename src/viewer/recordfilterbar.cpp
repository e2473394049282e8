#include "viewer/recordfilterbar.h"

#include "handout/recordwords.h"
#include "viewer/dayfield.h"
#include "viewer/filterbar.h"
#include "viewer/flowlayout.h"
#include "viewer/signofftext.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace pamphlet {

namespace {

constexpr int week = 7; // days, with today
constexpr int month = 30;

} // namespace

RecordFilterBar::RecordFilterBar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_period(FilterBar::makeBox(QStringLiteral("periodBox"), tr("When"), this))
    , m_from(makeDay(QStringLiteral("fromField"), tr("From this day")))
    , m_to(makeDay(QStringLiteral("toField"), tr("To this day")))
    , m_clinician(FilterBar::makeBox(QStringLiteral("clinicianFilterBox"), tr("Clinician"), this))
    , m_form(FilterBar::makeBox(QStringLiteral("formBox"), tr("Form"), this))
{
    for (const auto &[text, period] : {std::pair(tr("All days"), Period::All), std::pair(tr("Today"), Period::Today),
             std::pair(tr("7 days"), Period::Week), std::pair(tr("30 days"), Period::Month),
             std::pair(tr("From … to …"), Period::Chosen)}) {
        m_period->addItem(text, QVariant::fromValue(period));
    }
    m_clinician->addItem(tr("All clinicians"), QString());
    m_form->addItem(tr("All forms"));
    for (const HandoutForm form : {HandoutForm::Print, HandoutForm::Pdf, HandoutForm::WebPage}) {
        m_form->addItem(RecordWords::form(form), QVariant::fromValue(form));
    }
    auto *layout = new FlowLayout(this);
    for (QWidget *choice : std::initializer_list<QWidget *>{m_period, m_from, m_to, m_clinician, m_form}) {
        layout->addWidget(choice);
    }
    connect(m_period, &QComboBox::currentIndexChanged, this, &RecordFilterBar::showDays);
    for (QComboBox *box : {m_period, m_clinician, m_form}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RecordFilterBar::changed);
    }
    showDays();
}

DayField *RecordFilterBar::makeDay(const QString &name, const QString &accessibleName)
{
    auto *day = new DayField(m_appearance, this);
    day->setObjectName(name);
    day->setAccessibleName(accessibleName);
    connect(day, &QDateEdit::dateChanged, this, &RecordFilterBar::changed);
    return day;
}

RecordFilterBar::Period RecordFilterBar::period() const
{
    return m_period->currentData().value<Period>();
}

void RecordFilterBar::showDays()
{
    m_from->setVisible(period() == Period::Chosen);
    m_to->setVisible(period() == Period::Chosen);
}

RecordFilter RecordFilterBar::filter() const
{
    RecordFilter filter;
    const QDate today = QDate::currentDate();
    switch (period()) {
    case Period::All:
        break;
    case Period::Today:
        filter.from = today;
        break;
    case Period::Week:
        filter.from = today.addDays(1 - week);
        break;
    case Period::Month:
        filter.from = today.addDays(1 - month);
        break;
    case Period::Chosen: // however they are given
        filter.from = qMin(m_from->date(), m_to->date());
        filter.to = qMax(m_from->date(), m_to->date());
        break;
    }
    filter.clinician = m_clinician->currentData().toString();
    if (const QVariant form = m_form->currentData(); form.isValid()) {
        filter.form = form.value<HandoutForm>();
    }
    return filter;
}

QStringList RecordFilterBar::chosen() const
{
    QStringList chosen;
    if (period() == Period::Chosen) {
        const RecordFilter now = filter();
        chosen.append(tr("%1 to %2", "days").arg(shortDate(now.from), shortDate(now.to)));
    } else if (period() != Period::All) {
        chosen.append(m_period->currentText());
    }
    for (const QComboBox *box : {m_clinician, m_form}) {
        if (box->currentIndex() > 0) {
            chosen.append(box->currentText());
        }
    }
    return chosen;
}

void RecordFilterBar::addClinicians(const QStringList &names)
{
    const QSignalBlocker silent(m_clinician);
    for (const QString &name : names) {
        if (!name.isEmpty() && m_clinician->findData(name) < 0) {
            m_clinician->addItem(name, name);
        }
    }
}

void RecordFilterBar::clear()
{
    {
        const QSignalBlocker period(m_period);
        const QSignalBlocker clinician(m_clinician);
        const QSignalBlocker form(m_form);
        m_period->setCurrentIndex(0);
        m_clinician->setCurrentIndex(0);
        m_form->setCurrentIndex(0);
    }
    showDays();
    Q_EMIT changed();
}

} // namespace pamphlet
