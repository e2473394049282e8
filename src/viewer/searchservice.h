#pragma once

#include "search/librarysearch.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace pamphlet {

// Searches on a thread of its own. Only the newest question is answered: what was asked before it is dropped.
class SearchService : public QObject {
    Q_OBJECT

public:
    // Answers one query, or tells in `error` what went wrong. Called and deleted on the thread of the search.
    using Engine = std::function<SearchResults(const SearchQuery &, const LibrarySearch::Cancelled &, QString &error)>;

    explicit SearchService(const QString &libraryPath, QObject *parent = nullptr);
    explicit SearchService(Engine engine, QObject *parent = nullptr);
    ~SearchService() override;

    // From the second letter or digit; a character of a script that writes words or syllables is enough alone.
    static bool isLongEnough(const QString &words);

    // What is not long enough cancels only.
    void search(const QString &words, const QString &lang);
    void cancel();
    // The articles that may be found from the next search on.
    void setScope(const ArticleScope &scope) { m_scope = scope; }

Q_SIGNALS:
    void found(const QString &words, const pamphlet::SearchResults &results);
    void failed(const QString &message);
    void cancelled(); // nothing is searched any more

private:
    class Worker;

    void deliver(const QString &words, const SearchResults &results, const QString &error);

    ArticleScope m_scope;
    QThread m_thread;
    Worker *m_worker; // lives on m_thread
    std::atomic<int> m_newest = 0;
};

} // namespace pamphlet
