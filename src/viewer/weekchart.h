#pragma once

#include "viewer/weeklynumbers.h"

#include <QBrush>
#include <QChartView>
#include <QPen>

class QBarSet;
class QCategoryAxis;
class QValueAxis;

namespace pamphlet {

class Appearance;

// Bars of what was handed out and read, week by week. Only to look at: the same figures stand in a table.
class WeekChart : public QChartView {
    Q_OBJECT

public:
    explicit WeekChart(const Appearance &appearance, QWidget *parent = nullptr);

    enum class Bars { HandedOut, Read };

    void setWeeks(const QList<WeekTotals> &weeks);
    // What the bars look like, for a legend.
    QPixmap swatch(Bars bars) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBrush brush(Bars bars) const;
    QPen pen(Bars bars) const;
    void makeAxes();
    void showAppearance();
    // As many weeks are named as fit below the bars.
    void fitLabels();
    void describe();

    const Appearance &m_appearance;
    QList<WeekTotals> m_weeks;
    QBarSet *m_handedOut;
    QBarSet *m_read;
    QCategoryAxis *m_weekAxis;
    QValueAxis *m_countAxis;
};

} // namespace pamphlet
