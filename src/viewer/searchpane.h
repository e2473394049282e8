#pragma once

#include "library/library.h"
#include "viewer/markedrows.h"
#include "viewer/searchmodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class SearchPane;
}

namespace pamphlet {

class Appearance;
class SearchDelegate;

// What a search found: articles and answers, or what else may help when it found nothing or could not search.
class SearchPane : public QWidget {
    Q_OBJECT

public:
    explicit SearchPane(const Appearance &appearance, QWidget *parent = nullptr);
    ~SearchPane() override;

    // Lets articles be marked for its visit; must outlive this.
    void markFor(VisitSession &session) { m_rows.setSession(session); }
    // The keyboard goes to and fro between this field and the results.
    void setField(QLineEdit *field);
    // Those that may be offered when nothing is found.
    void setTopics(const QList<TopicCount> &topics, const QString &lang);

    // A search has begun. What was found before stays until the answer is there.
    void expectResults();
    void showResults(const QString &typed, const SearchResults &results);
    // `error` names the file that cannot be searched.
    void showFailure(const QString &error);
    // Nothing is searched any more.
    void clear();
    // As clear(), also of the words that nothing was found for.
    void forget();
    // Of the search that was asked for last, also when its answer is still to come.
    void openFirst();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void topicChosen(const QString &id);
    void suggestionChosen(const QString &words);
    void allTopicsRequested();
    void retryRequested();
    void waitingLong(); // for results; says so now

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAppearance();
    void showSuggestion();
    void showNothing(const QString &words, const QStringList &nearestTopics);
    void choose(const QModelIndex &index);
    void tell(const QString &status, const QString &spoken);
    void announce();
    void stopWaiting();

    const Appearance &m_appearance;
    SearchModel m_model;
    MarkedRows m_rows{SearchModel::SlugRole, SearchModel::LangRole};
    SearchDelegate *m_delegate;
    QList<TopicCount> m_topics;
    QString m_topicLanguage;
    QString m_suggestion;
    QTimer m_patience; // runs while results are awaited and nothing is said about it
    QTimer m_announcement; // runs while somebody may still be typing
    bool m_expecting = false;
    bool m_openFirst = false;
    std::unique_ptr<Ui::SearchPane> m_ui;
};

} // namespace pamphlet
