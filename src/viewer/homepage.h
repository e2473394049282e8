#pragma once

#include "library/library.h"
#include "viewer/searchservice.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class HomePage;
}

namespace pamphlet {

class Appearance;
class ArticleChips;
class BodyMapPanel;
class RegionPane;
class SearchPane;
class ShownArticles;
class VisitSession;

// Where reading begins: the body map, search, topics, and what is often read in this clinic.
class HomePage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    HomePage(const Library &library, const ShownArticles &shown, SearchService &search, const Appearance &appearance,
        QWidget *parent = nullptr);
    ~HomePage() override;

    // Lets articles that are found, or of a region, be marked for its visit; must outlive this.
    void markFor(VisitSession &session);
    // The slugs that were opened most; while the clinic has none, the first articles are offered as a start.
    void setOftenRead(const QStringList &slugs);
    // The article that was read last, to go on with; an empty slug for none. Kept in memory only.
    void setContinueReading(const QString &slug, const QString &lang);
    // As when the program was started: nothing searched, no region chosen.
    void reset();
    // Leaves the search, else the region.
    void stepBack();

Q_SIGNALS:
    void topicChosen(const QString &topic);
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void allArticlesRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addParts();
    void connectParts();
    void connectSearch();
    void fitToSize();
    void fitHint(int room); // in pixels, for the whole search
    void showAppearance();
    void takeScope();
    void turnBody();
    void showTopics();
    void showOftenRead();
    void showContinueReading();
    void showRegion(const QString &region);
    void showBrowsing();
    void showPage(QWidget *page);
    void searchFor(const QString &text);

    const Library &m_library;
    const ShownArticles &m_shown;
    SearchService &m_search;
    const Appearance &m_appearance;
    QStringList m_mostOpened; // slugs
    ArticleSummary m_lastRead; // without a slug: none
    bool m_hasRegions = false; // that an article is about
    std::optional<bool> m_beside; // the search beside the body map, or above it
    std::unique_ptr<Ui::HomePage> m_ui;
    SearchPane *m_results;
    BodyMapPanel *m_bodyPanel;
    RegionPane *m_region;
    ArticleChips *m_oftenRead;
    ArticleChips *m_continue;
};

} // namespace pamphlet
