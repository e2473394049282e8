#include "viewer/libraryindexservice.h"

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // whose order the list has; a choice comes with the second language

// Opens the library here, on the thread that uses it.
LibraryIndex readIndex(const QString &path, QString &error)
{
    const std::unique_ptr<Library> library = Library::open(path, error);
    if (!library) {
        return {};
    }
    QList<ArticleFacts> facts = libraryFacts(*library);
    error = library->errorText();
    return LibraryIndex::of(std::move(facts), QLocale(language));
}

} // namespace

LibraryIndexService::LibraryIndexService(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_path(libraryPath)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("index"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

LibraryIndexService::~LibraryIndexService()
{
    m_thread.quit();
    m_thread.wait();
}

void LibraryIndexService::request()
{
    if (m_state == State::Ready) {
        Q_EMIT ready();
    }
    if (m_state != State::Idle) {
        return;
    }
    m_state = State::Reading;
    QMetaObject::invokeMethod(m_worker, [this, path = m_path] {
        QString error;
        const LibraryIndex index = readIndex(path, error);
        QMetaObject::invokeMethod(this, [this, index, error] { take(index, error); });
    });
}

void LibraryIndexService::take(const LibraryIndex &index, const QString &error)
{
    m_state = error.isEmpty() ? State::Ready : State::Idle; // the next request tries again
    if (!error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    m_index = index;
    Q_EMIT ready();
}

} // namespace pamphlet
