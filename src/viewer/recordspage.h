#pragma once

#include "clinic/handoutrecord.h"
#include "clinic/outcome.h"
#include "viewer/place.h"
#include "viewer/recordtablemodel.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace Ui {
class RecordsPage;
}

namespace pamphlet {

class Appearance;
class ClinicShortcuts;
class ClinicStore;
class DeskTabs;
class Dialogs;
class Reader;
class RecordDetails;
class RecordFilterBar;
class RecordTableView;
class ReprintView;

// What was handed out, for staff: a table that sorts and filters, one record in full beside it, and what can be made of
// records. It never has a patient. Keeps what was chosen until the program ends.
class RecordsPage : public QWidget {
    Q_OBJECT

public:
    // What the page works with; all must outlive it.
    struct Parts {
        ClinicStore &store;
        const ClinicShortcuts &shortcuts;
        Reader &reader;
        Dialogs &dialogs;
        const Appearance &appearance;
    };

    static constexpr int limit = 5000; // records in the table; a file has all

    explicit RecordsPage(const Parts &parts, QWidget *parent = nullptr);
    ~RecordsPage() override;

    // Reads what may have been handed out since.
    void enter();

Q_SIGNALS:
    void deskChosen(pamphlet::Place::Kind kind); // another page for staff
    void told(const QString &message); // what was done, or could not be

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTools();
    void makeTable();
    void makeDetails();
    RecordFilter filter() const;
    void ask();
    void take(const Outcome<QList<HandoutRecord>> &outcome);
    void showAll();
    void showState();
    void showCount();
    void chooseAgain();
    void showChosen();
    void showDetails(const HandoutRecord &record);
    void closeDetails();
    void findCode();
    void saveCsv();
    void copyNote();
    void showList();
    void showAppearance();
    void fit();

    Parts m_parts;
    RecordTableModel m_records;
    QSortFilterProxyModel m_sorted;
    DeskTabs *m_tabs;
    QWidget *m_tools;
    QLineEdit *m_words;
    QPushButton *m_filterButton;
    RecordFilterBar *m_filters;
    RecordTableView *m_table;
    RecordDetails *m_details;
    ReprintView *m_reprint;
    QTimer m_skeletonDelay;
    QTimer m_typing;
    bool m_asking = false;
    bool m_askAgain = false; // the filter has changed meanwhile
    bool m_filled = false;
    bool m_entered = false;
    std::unique_ptr<Ui::RecordsPage> m_ui;
};

} // namespace pamphlet
