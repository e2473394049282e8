#pragma once

#include "viewer/place.h"
#include "viewer/weektable.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace Ui {
class NumbersPage;
}

namespace pamphlet {

class Appearance;
class ClinicShortcuts;
class ClinicStore;
class CountList;
class DeskTabs;
class Dialogs;
class Library;
class TickBox;
class WeekChart;

// What was handed out, read and looked for in vain, week by week, for staff; and whether it is counted at all.
class NumbersPage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    NumbersPage(ClinicStore &store, ClinicShortcuts &shortcuts, const Library &library, const Appearance &appearance,
        Dialogs &dialogs, QWidget *parent = nullptr);
    ~NumbersPage() override;

    // Reads what may have changed since.
    void enter();

Q_SIGNALS:
    void deskChosen(pamphlet::Place::Kind kind); // another page for staff
    void forgotten(); // what was counted was deleted
    void told(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTools();
    void makeWeeks();
    void makeLegend();
    void makeLists();
    void makeCounting();
    void choosePeriod(int weeks);
    void read();
    void take(const ClinicNumbers &numbers);
    void showWeeks();
    void showLists();
    void showLegend();
    void showCounting();
    void showFailure(const QString &message);
    void showAppearance();
    void fitToSize();
    void forget();
    void saveCsv();
    QDate firstDay() const;
    QString titleOf(const QString &slug) const;

    ClinicStore &m_store;
    ClinicShortcuts &m_shortcuts;
    const Library &m_library;
    const Appearance &m_appearance;
    Dialogs &m_dialogs;
    int m_weeks; // shown
    QDate m_today; // when the numbers were read
    ClinicNumbers m_numbers;
    WeekTable m_table;
    DeskTabs *m_tabs;
    QWidget *m_tools;
    QList<QPushButton *> m_periods;
    QPushButton *m_save;
    QPushButton *m_asTable;
    QLabel *m_handedOutSwatch;
    QLabel *m_handedOutTotal;
    QLabel *m_readSwatch;
    QLabel *m_readTotal;
    WeekChart *m_chart;
    QTableView *m_tableView;
    CountList *m_handedOut;
    CountList *m_read;
    CountList *m_missed;
    TickBox *m_counting;
    QTimer m_skeletonDelay;
    QTimer m_secondTap; // runs while a second tap deletes
    bool m_filled = false;
    std::unique_ptr<Ui::NumbersPage> m_ui;
};

} // namespace pamphlet
