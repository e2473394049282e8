#pragma once

#include "search/librarysearch.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace pamphlet {

// Searches on a thread of its own. Only the newest question is answered: what was asked before it is dropped.
class SearchService : public QObject {
    Q_OBJECT

public:
    explicit SearchService(const QString &libraryPath, QObject *parent = nullptr);
    ~SearchService() override;

    void search(const QString &words, const QString &lang);
    void cancel();

Q_SIGNALS:
    void found(const QString &words, const pamphlet::SearchResults &results);
    void failed(const QString &message);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; // lives on m_thread
    std::atomic<int> m_newest = 0;
};

} // namespace pamphlet
