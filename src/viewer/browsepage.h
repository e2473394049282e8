#pragma once

#include "viewer/browsemodel.h"
#include "viewer/markedrows.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAbstractButton;

namespace Ui {
class BrowsePage;
}

namespace pamphlet {

class Appearance;
class BrowseDelegate;
class ClinicReviews;
class FilterBar;
class LetterStrip;
class Library;
class LibraryIndexService;
class ShownArticles;

// All articles from A to Z, by topic, region, language and sign-off. Keeps what was chosen until a visit begins or
// ends.
class BrowsePage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    BrowsePage(const Library &library, LibraryIndexService &index, const ClinicReviews &reviews,
        const ShownArticles &shown, const Appearance &appearance, QWidget *parent = nullptr);
    ~BrowsePage() override;

    // Lets articles be marked for its visit; must outlive this.
    void markFor(VisitSession &session) { m_rows.setSession(session); }
    // Reads the list when that was not done yet.
    void enter();
    // Shows all articles in the reader's language again.
    void clearFilter();
    // As clearFilter(), and the list stands at its beginning.
    void forget();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFilters();
    void fitLetters();
    void takeIndex();
    void takeScope();
    void applyFilter();
    void showList();
    void showFailure(const QString &message);
    void showAppearance();
    void jumpTo(const QString &letter);
    void choose(const QModelIndex &index);

    LibraryIndexService &m_index;
    const ClinicReviews &m_reviews;
    const ShownArticles &m_shown;
    const Appearance &m_appearance;
    BrowseModel m_articles;
    MarkedRows m_rows{BrowseModel::SlugRole, BrowseModel::LangRole};
    BrowseDelegate *m_delegate;
    FilterBar *m_filters;
    QAbstractButton *m_signedOff;
    QAbstractButton *m_clear;
    LetterStrip *m_letters;
    QTimer m_skeletonDelay;
    bool m_filled = false;
    std::unique_ptr<Ui::BrowsePage> m_ui;
};

} // namespace pamphlet
