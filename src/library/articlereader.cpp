#include "library/articlereader.h"

#include "article/articlechecks.h"
#include "article/articleparser.h"
#include "article/stylechecks.h"
#include "library/sourcefile.h"

#include <algorithm>
#include <thread>

namespace pamphlet {

namespace {

constexpr qsizetype batchSize = 16; // articles: starting a thread for each would take as long as to read it

} // namespace

ArticleReader::ArticleReader(const QList<ArticleFile> &files, std::optional<QDate> day)
    : m_files(files)
    , m_day(day)
    , m_threads(std::clamp(std::thread::hardware_concurrency(), 1U, 8U))
{
    readAhead();
}

ArticleReader::~ArticleReader() = default; // the destructors of the futures wait

ReadArticle ArticleReader::next()
{
    if (m_given == m_batch.size()) {
        m_batch = m_ahead.front().get();
        m_ahead.pop_front();
        m_given = 0;
        readAhead();
    }
    return std::move(m_batch[m_given++]);
}

void ArticleReader::readAhead()
{
    while (m_ahead.size() < m_threads && m_asked < m_files.size()) {
        // Where no thread is to be had, `deferred` reads when asked.
        m_ahead.push_back(std::async(
            std::launch::async | std::launch::deferred, [this, first = m_asked] { return readBatch(first); }));
        m_asked += batchSize;
    }
}

ArticleReader::Batch ArticleReader::readBatch(qsizetype first) const
{
    Batch batch;
    const qsizetype end = std::min(first + batchSize, m_files.size());
    for (qsizetype i = first; i < end; ++i) {
        batch.push_back(read(m_files[i]));
    }
    return batch;
}

ReadArticle ArticleReader::read(const ArticleFile &file) const
{
    ReadArticle result;
    const std::optional<QByteArray> source = readSourceFile(file.path, ArticleParser::maximumSize, result.found);
    if (!source) {
        return result;
    }
    result.source = *source;
    result.hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    result.hash->addData(*source);
    result.article = ArticleParser::parse(*source, file.slug, file.lang, file.path, result.found);
    if (m_day && !result.found.hasFatal()) {
        result.reading = Readability::of(result.article.prose, file.lang);
        ArticleChecks::check(result.article, file.path, *m_day, result.found);
        StyleChecks::check(result.article, result.reading, file.path, result.found);
    }
    return result;
}

} // namespace pamphlet
