#pragma once

#include "viewer/searchservice.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HomePage;
}

namespace pamphlet {

class Appearance;
class Card;
class Library;
class SearchPane;

// Where reading begins: search, topics, and what is often read in this clinic.
class HomePage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    HomePage(const Library &library, SearchService &search, const Appearance &appearance, QWidget *parent = nullptr);
    ~HomePage() override;

    // The slugs that were opened most; while the clinic has none, the first articles are offered as a start.
    void setOftenRead(const QStringList &slugs);
    void clearSearch();

Q_SIGNALS:
    void topicChosen(const QString &topic);
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);

private:
    void showTopics();
    void showAppearance();
    void searchFor(const QString &text);
    void connectSearch();
    void turnTo(QWidget *page);
    Card *articleCard(const QString &slug, const QString &lang);

    const Library &m_library;
    SearchService &m_search;
    const Appearance &m_appearance;
    SearchPane *m_results;
    std::unique_ptr<Ui::HomePage> m_ui;
};

} // namespace pamphlet
