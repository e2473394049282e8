#pragma once

#include "article/article.h"
#include "article/readability.h"
#include "library/sourcefolder.h"

#include <QCryptographicHash>

#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace pamphlet {

// One file as it was read. Nothing but `found` counts once that has something fatal.
struct ReadArticle {
    QByteArray source;
    std::unique_ptr<QCryptographicHash> hash; // of the source; that of an article goes on with its pictures
    Article article;
    Readability reading; // counted when the article was checked
    Diagnostics found;
};

// Reads the articles of a folder on other threads, ahead of the one who asks for them and only so far that memory stays
// small. What comes out, and in which order, depends on the files alone.
class ArticleReader {
public:
    // `day`: checks each article, too, with the dates as of this day.
    ArticleReader(const QList<ArticleFile> &files, std::optional<QDate> day);
    ~ArticleReader(); // waits for what is being read
    Q_DISABLE_COPY_MOVE(ArticleReader)

    // The article of the next file; to be called once for each.
    ReadArticle next();

private:
    using Batch = std::vector<ReadArticle>;

    void readAhead();
    Batch readBatch(qsizetype first) const;
    ReadArticle read(const ArticleFile &file) const;

    const QList<ArticleFile> m_files;
    const std::optional<QDate> m_day;
    const size_t m_threads;
    qsizetype m_asked = 0; // files that are read, or being read
    std::deque<std::future<Batch>> m_ahead;
    Batch m_batch;
    size_t m_given = 0; // of the batch
};

} // namespace pamphlet
