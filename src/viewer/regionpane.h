#pragma once

#include "viewer/articlemodel.h"
#include "viewer/markedrows.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace pamphlet {

class Appearance;
class Library;
class ShownArticles;

// The articles of a region of the body, beside the body map.
class RegionPane : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    RegionPane(
        const Library &library, const ShownArticles &shown, const Appearance &appearance, QWidget *parent = nullptr);

    // Lets articles be marked for its visit; must outlive this.
    void markFor(VisitSession &session) { m_rows.setSession(session); }
    void showRegion(const QString &region, const QString &lang);
    // Lists nothing any more.
    void forget();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void closeRequested(); // back to the topics

private:
    void layOut();
    void showAppearance();
    void choose(const QModelIndex &index);

    const Library &m_library;
    const ShownArticles &m_shown;
    const Appearance &m_appearance;
    QString m_region;
    QString m_lang;
    ArticleModel m_articles;
    MarkedRows m_rows{ArticleModel::SlugRole, ArticleModel::LangRole};
    QLabel *m_heading;
    QLabel *m_count;
    QPushButton *m_back;
    QListView *m_list;
};

} // namespace pamphlet
