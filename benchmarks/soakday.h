#pragma once

#include "library/library.h"
#include "viewer/viewer.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QObject>
#include <QTextStream>
#include <QWebEnginePage>

#include <random>

namespace pamphlet::bench {

// How much is done on it.
struct SoakPlan {
    int articles = 0;
    int searches = 0;
    int idleOuts = 0;
    int kills = 0; // of the process that draws the articles
};

// A day in a waiting room: people search and read, leave, and the engine's process dies now and then. The same day each
// time, but for the clock.
class SoakDay : public QObject {
public:
    SoakDay(Viewer &viewer, const Library &library, const SoakPlan &plan);

    // Prints a table of the memory, and of the times. True when every kill was recovered from.
    bool run();
    // Of the memory at the end to that after the first twentieth of the articles; or, where other programs that came
    // and went changed what is shared with them, by as much as grew what is not.
    double growth() const { return std::max(m_last.all, m_first.all + m_last.own - m_first.own) / m_first.all; }

private:
    struct Memory { // in MB
        double all = 0;
        double own = 0;
    };
    enum class Kill { None, WhileLoading, WhileReading, WhileAway };

    void start();
    void enterWaitingRoom();
    void watchPage();
    QStringList makeQueries() const;
    void search(const QString &words);
    void press(Qt::Key key, const QString &text = {});
    void read(int number);
    void openArticle();
    void waitForArticle();
    Kill killDue(int number);
    void kill();
    void waitForRecovery();
    void changeComfort();
    void idleOut();
    void remember(int number);
    void tellTimes();
    int random(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }

    Viewer &m_viewer;
    const Library &m_library;
    SoakPlan m_plan;
    QTextStream m_out{stdout};
    std::minstd_rand m_random{20}; // the same each time
    QStringList m_slugs;
    QStringList m_queries;
    QLineEdit *m_field = nullptr;
    QWebEnginePage *m_page = nullptr;
    QElapsedTimer m_clock; // since an article or a search was asked for
    QElapsedTimer m_sinceStart;
    QList<double> m_articleTimes; // milliseconds
    QList<double> m_searchTimes;
    QString m_found; // what was searched for when results came last
    bool m_hasHits = false;
    bool m_isShown = false; // the article
    int m_crashes = 0;
    qint64 m_killed = 0; // process
    int m_searches = 0;
    int m_kills = 0;
    int m_recovered = 0;
    int m_failures = 0; // articles that people were told could not be shown
    int m_idleOuts = 0;
    Memory m_first;
    Memory m_last;
};

} // namespace pamphlet::bench
