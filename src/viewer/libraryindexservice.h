#pragma once

#include "viewer/libraryindex.h"

#include <QObject>
#include <QThread>

namespace pamphlet {

// Reads the list of all articles on a thread of its own, once, when it is first asked for.
class LibraryIndexService : public QObject {
    Q_OBJECT

public:
    explicit LibraryIndexService(const QString &libraryPath, QObject *parent = nullptr);
    ~LibraryIndexService() override;

    // ready() or failed() follows, ready() at once when the list is there already.
    void request();
    bool isReady() const { return m_state == State::Ready; }
    // Empty before ready().
    const LibraryIndex &index() const { return m_index; }

Q_SIGNALS:
    void ready();
    void failed(const QString &message);

private:
    enum class State { Idle, Reading, Ready };

    void take(const LibraryIndex &index, const QString &error);

    QString m_path;
    QThread m_thread;
    QObject *m_worker; // lives on m_thread
    LibraryIndex m_index;
    State m_state = State::Idle;
};

} // namespace pamphlet
