#pragma once

#include "viewer/articlemodel.h"
#include "viewer/markedrows.h"

#include <QWidget>

#include <memory>

namespace Ui {
class TopicPage;
}

namespace pamphlet {

class Appearance;
class Library;
class ShownArticles;

// The articles of one topic.
class TopicPage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    TopicPage(
        const Library &library, const ShownArticles &shown, const Appearance &appearance, QWidget *parent = nullptr);
    ~TopicPage() override;

    // Lets articles be marked for its visit; must outlive this.
    void markFor(VisitSession &session) { m_rows.setSession(session); }
    void showTopic(const QString &topic, const QString &lang);
    // Which topic was shown; not while it is seen.
    void forget();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);

private:
    void choose(const QModelIndex &index);

    const Library &m_library;
    const ShownArticles &m_shown;
    const Appearance &m_appearance;
    QString m_topic;
    QString m_lang;
    ArticleModel m_articles;
    MarkedRows m_rows{ArticleModel::SlugRole, ArticleModel::LangRole};
    std::unique_ptr<Ui::TopicPage> m_ui;
};

} // namespace pamphlet
