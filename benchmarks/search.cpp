// bench_search found|typing|growth LIBRARY QUERIES…: prints plain numbers as "set.what value", times in milliseconds.
//   found   how often the right article is among the first ten, and first; for questions, whether its answer is first
//   typing  the first queries of each set, key by key from the second letter on
//   growth  beginnings of words, by the number of documents that match
#include "library/library.h"
#include "queryfile.h"
#include "search/librarysearch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMap>

#include <algorithm>

using namespace pamphlet;
using namespace pamphlet::bench;

namespace {

constexpr int limit = 20;
constexpr int typedQueries = 20; // of each set
constexpr int opened = 10; // times

// A library and its search, which keeps something in memory.
class OpenLibrary {
public:
    explicit OpenLibrary(const QString &path)
        : m_library(open(path))
        , m_search(*m_library)
    {
    }

    SearchResults search(const QString &words, QList<double> &times)
    {
        QElapsedTimer clock;
        clock.start();
        SearchResults results = m_search.search({words, QStringLiteral("en"), limit});
        times.append(double(clock.nsecsElapsed()) / 1e6);
        if (!m_library->errorText().isEmpty()) {
            qFatal("\"%s\": %s", qPrintable(words), qPrintable(m_library->errorText()));
        }
        return results;
    }

private:
    static std::unique_ptr<Library> open(const QString &path)
    {
        QString error;
        std::unique_ptr<Library> library = Library::open(path, error);
        if (!library) {
            qFatal("%s", qPrintable(error));
        }
        return library;
    }

    std::unique_ptr<Library> m_library;
    LibrarySearch m_search;
};

struct Score {
    int ten = 0;
    int first = 0;
    int answerTen = 0;
    int answerFirst = 0;
};

bool isRight(const KnownQuery &query, const SearchHit &hit)
{
    return query.expected.contains(hit.slug);
}

bool isAnswer(const KnownQuery &query, const SearchHit &hit)
{
    return isRight(query, hit) && hit.section.text == query.question;
}

void count(const KnownQuery &query, const SearchResults &results, Score &score)
{
    const auto place = [&query](const QList<SearchHit> &hits, auto right) {
        return std::find_if(hits.begin(), hits.end(), [&](const SearchHit &hit) { return right(query, hit); })
            - hits.begin();
    };
    const auto isWithin = [](qsizetype found, const QList<SearchHit> &hits, qsizetype most) {
        return found < std::min(most, hits.size()) ? 1 : 0;
    };
    const qsizetype article = place(results.articles, isRight);
    score.ten += isWithin(article, results.articles, 10);
    score.first += isWithin(article, results.articles, 1);
    const qsizetype answer = place(results.answers, isAnswer);
    score.answerTen += isWithin(answer, results.answers, 10);
    score.answerFirst += isWithin(answer, results.answers, 1);
}

void measureFound(OpenLibrary &library, const QString &name, const QList<KnownQuery> &queries)
{
    Score score;
    QList<double> times;
    for (const KnownQuery &query : queries) {
        count(query, library.search(query.words, times), score);
    }
    const auto share = [&](const char *what, int found) {
        tell(name + QLatin1String(what), 100.0 * found / double(queries.size()));
    };
    share(".ten", score.ten);
    share(".first", score.first);
    if (!queries.first().question.isEmpty()) {
        share(".answer-ten", score.answerTen);
        share(".answer-first", score.answerFirst);
    }
    tellTimes(name, times);
}

void found(OpenLibrary &library, const QueryFile &file)
{
    measureFound(library, file.name, file.queries);
    if (!file.queries.first().intended.isEmpty()) { // the same ones without the typing error
        QList<KnownQuery> intended = file.queries;
        for (KnownQuery &query : intended) {
            query.words = query.intended;
        }
        measureFound(library, file.name + QStringLiteral(".intended"), intended);
    }
}

QList<double> type(OpenLibrary &library, const QueryFile &file)
{
    QList<double> times;
    for (const KnownQuery &query : file.queries.first(std::min<qsizetype>(typedQueries, file.queries.size()))) {
        for (qsizetype length = 2; length <= query.words.size(); ++length) {
            library.search(query.words.left(length), times);
        }
    }
    return times;
}

// What the first search after opening costs, with the file in the system's memory.
void openAndSearch(const QString &path)
{
    QList<double> times;
    for (int i = 0; i < opened; ++i) {
        OpenLibrary library(path);
        library.search(QStringLiteral("he"), times);
    }
    tellTimes(QStringLiteral("opened"), times);
}

void typing(const QString &path, const QList<QueryFile> &files)
{
    openAndSearch(path);
    OpenLibrary library(path);
    QList<double> ignored;
    library.search(QStringLiteral("he"), ignored);
    QList<double> all;
    for (const QueryFile &file : files) {
        const QList<double> times = type(library, file);
        tellTimes(file.name, times);
        all += times;
    }
    tellTimes(QStringLiteral("keystroke"), all);
}

void growth(OpenLibrary &library, const QueryFile &file)
{
    QMap<QString, QList<double>> bands;
    for (int turn = 0; turn < 3; ++turn) {
        for (const KnownQuery &query : file.queries) {
            library.search(query.words, bands[query.band]);
        }
    }
    for (auto it = bands.constBegin(); it != bands.constEnd(); ++it) {
        tellTimes(it.key(), it.value());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        qFatal("bench_search found|typing|growth LIBRARY QUERIES…");
    }
    QList<QueryFile> files;
    for (const QString &path : arguments.mid(3)) {
        files.append(readQueries(path));
    }
    if (arguments[1] == QStringLiteral("typing")) {
        typing(arguments[2], files);
        return 0;
    }
    OpenLibrary library(arguments[2]);
    for (const QueryFile &file : files) {
        arguments[1] == QStringLiteral("growth") ? growth(library, file) : found(library, file);
    }
}
