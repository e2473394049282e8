#include "viewer/searchservice.h"

#include "library/library.h"

namespace pamphlet {

namespace {

constexpr int maximumHits = 30; // more than anybody scrolls through

} // namespace

class SearchService::Worker : public QObject {
public:
    explicit Worker(QString path)
        : m_path(std::move(path))
    {
    }

    // The library is opened here, on the thread that uses it.
    bool open(QString &error)
    {
        if (!m_library) {
            m_library = Library::open(m_path, error);
            m_search = m_library ? std::make_unique<LibrarySearch>(*m_library) : nullptr;
        }
        return m_library != nullptr;
    }

    SearchResults search(const SearchQuery &query, const LibrarySearch::Cancelled &cancelled)
    {
        return m_search->search(query, cancelled);
    }

private:
    QString m_path;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibrarySearch> m_search;
};

SearchService::SearchService(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(libraryPath))
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SearchService::~SearchService()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void SearchService::cancel()
{
    ++m_newest;
}

void SearchService::search(const QString &words, const QString &lang)
{
    const int number = ++m_newest;
    QMetaObject::invokeMethod(m_worker, [this, number, words, lang] {
        QString error;
        if (number != m_newest) {
            return;
        }
        if (!m_worker->open(error)) {
            QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); });
            return;
        }
        const auto cancelled = [this, number] { return number != m_newest; };
        const SearchResults results = m_worker->search({words, lang, maximumHits}, cancelled);
        QMetaObject::invokeMethod(this, [this, number, words, results] {
            if (number == m_newest) {
                Q_EMIT found(words, results);
            }
        });
    });
}

} // namespace pamphlet
