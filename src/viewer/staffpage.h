#pragma once

#include "viewer/articletablemodel.h"
#include "viewer/articletableproxy.h"
#include "viewer/place.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Ui {
class StaffPage;
}

namespace pamphlet {

class Appearance;
class ArticleTableView;
class ClinicReviews;
class ClinicStore;
class DeskTabs;
class FilterBar;
class Library;
class LibraryIndexService;
class LibrarySource;
class SignOffForm;

// The library as staff see it: a table that sorts and filters by anything, and where articles are signed off. Keeps
// what was chosen until the program ends.
class StaffPage : public QWidget {
    Q_OBJECT

public:
    // What the page works with; all must outlive it.
    struct Parts {
        const Library &library;
        LibraryIndexService &index;
        ClinicStore &store;
        ClinicReviews &reviews;
        const LibrarySource &source;
        const Appearance &appearance;
    };

    explicit StaffPage(const Parts &parts, QWidget *parent = nullptr);
    ~StaffPage() override;

    // Reads what may have changed since.
    void enter();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void deskChosen(pamphlet::Place::Kind kind); // another page for staff

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTools();
    void makeFilters();
    void makeTable();
    void makeForm();
    void fillSortMenu();
    void fillColumnMenu();
    void takeIndex();
    void takeReviews();
    void applyFilter();
    void clearFilter();
    void showState();
    void showChosen();
    void showFailure(const QString &message);
    void showAppearance();
    void fitHead();
    int chosenRow() const; // of m_articles; -1 when none is
    void openChosen();
    void openForm();

    Parts m_parts;
    ArticleTableModel m_articles;
    ArticleTableProxy m_shown;
    DeskTabs *m_tabs;
    ArticleTableView *m_table;
    SignOffForm *m_form;
    QWidget *m_tools;
    QLineEdit *m_words;
    QPushButton *m_filterButton;
    QMenu *m_sortMenu;
    QMenu *m_columnMenu;
    FilterBar *m_filters;
    QComboBox *m_state;
    QTimer m_skeletonDelay;
    bool m_filled = false;
    std::unique_ptr<Ui::StaffPage> m_ui;
};

} // namespace pamphlet
