#include "viewer/searchservice.h"

#include "library/library.h"

namespace pamphlet {

namespace {

constexpr int maximumHits = 20; // of articles and of answers; more than anybody scrolls through
constexpr int shortestSearch = 2; // letters

bool isWordAlone(char32_t letter)
{
    const QChar::Script script = QChar::script(letter);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Hangul || script == QChar::Script_Bopomofo || script == QChar::Script_Yi;
}

// Searches a library that it opens when the first question comes, and again after a failure.
class LibraryEngine {
public:
    explicit LibraryEngine(QString path)
        : m_path(std::move(path))
    {
    }

    SearchResults operator()(const SearchQuery &query, const LibrarySearch::Cancelled &cancelled, QString &error)
    {
        if (!m_library) {
            m_library = Library::open(m_path, error);
            m_search = m_library ? std::make_shared<LibrarySearch>(*m_library) : nullptr;
        }
        if (!m_library) {
            return {};
        }
        SearchResults results = m_search->search(query, cancelled);
        error = m_library->errorText();
        if (!error.isEmpty()) {
            m_search.reset();
            m_library.reset();
        }
        return results;
    }

private:
    QString m_path;
    // Shared only because a std::function can be copied.
    std::shared_ptr<Library> m_library;
    std::shared_ptr<LibrarySearch> m_search;
};

} // namespace

class SearchService::Worker : public QObject {
public:
    explicit Worker(Engine searchFor)
        : engine(std::move(searchFor))
    {
    }

    Engine engine;
};

SearchService::SearchService(const QString &libraryPath, QObject *parent)
    : SearchService(LibraryEngine(libraryPath), parent)
{
}

SearchService::SearchService(Engine engine, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(engine)))
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SearchService::~SearchService()
{
    ++m_newest;
    m_thread.quit();
    m_thread.wait();
}

void SearchService::cancel()
{
    ++m_newest;
    Q_EMIT cancelled();
}

bool SearchService::isLongEnough(const QString &words)
{
    int letters = 0;
    for (const char32_t letter : words.toUcs4()) {
        letters += QChar::isLetterOrNumber(letter) ? 1 : 0;
        if (letters >= shortestSearch || isWordAlone(letter)) {
            return true;
        }
    }
    return false;
}

void SearchService::search(const QString &words, const QString &lang)
{
    const int number = ++m_newest;
    if (!isLongEnough(words)) {
        return;
    }
    QMetaObject::invokeMethod(m_worker, [this, number, query = SearchQuery{words, lang, maximumHits, m_scope}] {
        const auto cancelled = [this, number] { return number != m_newest; };
        if (cancelled()) {
            return;
        }
        QString error;
        const SearchResults results = m_worker->engine(query, cancelled, error);
        QMetaObject::invokeMethod(this, [this, number, words = query.words, results, error] {
            if (number == m_newest) {
                deliver(words, results, error);
            }
        });
    });
}

void SearchService::deliver(const QString &words, const SearchResults &results, const QString &error)
{
    if (error.isEmpty() || !results.isEmpty()) {
        Q_EMIT found(words, results);
    } else {
        Q_EMIT failed(error);
    }
}

} // namespace pamphlet
