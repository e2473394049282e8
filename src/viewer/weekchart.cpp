#include "viewer/weekchart.h"

#include "viewer/appearance.h"
#include "viewer/weektext.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int chartHeight = 240; // pixels at the usual text size
constexpr int textSize = 15;
constexpr double barWidth = 0.72; // of the room of a week
constexpr int mostLines = 4; // of the grid, above the lowest

// Between two lines of the grid: 1, 2, 5, 10, 20, 50 …
int gridStep(int most)
{
    int step = 1;
    for (int times = 0; step * mostLines < most; ++times) {
        step = times % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
}

} // namespace

WeekChart::WeekChart(const Appearance &appearance, QWidget *parent)
    : QChartView(parent)
    , m_appearance(appearance)
    , m_handedOut(new QBarSet(tr("Handed out"), this))
    , m_read(new QBarSet(tr("Read"), this))
    , m_weekAxis(new QCategoryAxis(this))
    , m_countAxis(new QValueAxis(this))
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents); // a finger scrolls the page
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setAccessibleName(tr("Handed out and read, week by week"));
    auto *series = new QBarSeries(chart());
    series->append(m_handedOut);
    series->append(m_read);
    series->setBarWidth(barWidth);
    chart()->addSeries(series);
    makeAxes();
    series->attachAxis(m_weekAxis);
    series->attachAxis(m_countAxis);
    connect(&m_appearance, &Appearance::changed, this, &WeekChart::showAppearance);
    showAppearance();
}

void WeekChart::makeAxes()
{
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    m_weekAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_weekAxis->setGridLineVisible(false);
    m_countAxis->setLabelFormat(QStringLiteral("%d"));
    m_countAxis->setLineVisible(false);
    m_countAxis->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_weekAxis, Qt::AlignBottom);
    chart()->addAxis(m_countAxis, Qt::AlignLeft);
}

void WeekChart::setWeeks(const QList<WeekTotals> &weeks)
{
    m_weeks = weeks;
    m_handedOut->remove(0, m_handedOut->count());
    m_read->remove(0, m_read->count());
    int most = 1;
    for (const WeekTotals &week : weeks) {
        *m_handedOut << week.handedOut;
        *m_read << week.read;
        most = std::max({most, week.handedOut, week.read});
    }
    const int step = gridStep(most);
    m_countAxis->setRange(0, (most + step - 1) / step * step);
    m_countAxis->setTickInterval(step);
    m_weekAxis->setRange(-0.5, double(weeks.size()) - 0.5);
    fitLabels();
    describe();
}

QBrush WeekChart::brush(Bars bars) const
{
    return m_appearance.theme().color(bars == Bars::HandedOut ? QStringLiteral("teal") : QStringLiteral("body"));
}

QPen WeekChart::pen(Bars bars) const
{
    return m_appearance.theme().color(bars == Bars::HandedOut ? QStringLiteral("teal") : QStringLiteral("body-line"));
}

QPixmap WeekChart::swatch(Bars bars) const
{
    const int size = m_appearance.scaled(16);
    QPixmap pixmap(QSize(size, size) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setBrush(brush(bars));
    painter.setPen(pen(bars));
    painter.drawRect(QRect(0, 0, size - 1, size - 1));
    return pixmap;
}

void WeekChart::showAppearance()
{
    const Theme &theme = m_appearance.theme();
    const QColor line = theme.color(QStringLiteral("line"));
    QFont labels = font();
    labels.setPixelSize(m_appearance.scaled(textSize));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_weekAxis), static_cast<QAbstractAxis *>(m_countAxis)}) {
        axis->setLabelsFont(labels);
        axis->setLabelsColor(theme.color(QStringLiteral("soft")));
        axis->setLinePen(line);
        axis->setGridLinePen(line);
    }
    chart()->setBackgroundBrush(theme.color(QStringLiteral("card")));
    setBackgroundBrush(theme.color(QStringLiteral("card")));
    m_handedOut->setBrush(brush(Bars::HandedOut));
    m_handedOut->setPen(pen(Bars::HandedOut));
    m_read->setBrush(brush(Bars::Read));
    m_read->setPen(pen(Bars::Read));
    setFixedHeight(m_appearance.scaled(chartHeight));
    fitLabels();
}

void WeekChart::fitLabels()
{
    const QStringList before = m_weekAxis->categoriesLabels();
    for (const QString &label : before) {
        m_weekAxis->remove(label);
    }
    const int weeks = int(m_weeks.size());
    const QFontMetrics metrics(m_weekAxis->labelsFont());
    const int room = metrics.horizontalAdvance(weekText(QDate(2026, 9, 28))) + metrics.averageCharWidth() * 2;
    const int every = std::max(1, (room * weeks + width() - 1) / std::max(1, width() - room));
    chart()->setMargins(QMargins(0, 0, room / 2, 0)); // for half of the last name
    for (int i = std::max(0, weeks - 1) % every; i < weeks; i += every) { // this week is always named
        m_weekAxis->append(weekText(m_weeks.at(i).week), i);
    }
}

void WeekChart::describe()
{
    const WeekTotals sum = sumOf(m_weeks);
    setAccessibleDescription(
        tr("In %1 weeks %2 handed out and %3 read.").arg(m_weeks.size()).arg(sum.handedOut).arg(sum.read));
}

void WeekChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitLabels();
}

} // namespace pamphlet
