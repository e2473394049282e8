#pragma once

#include "article/article.h"

#include <QByteArray>

namespace pamphlet {

// Reads the source text of one article: front matter between `---` lines, then CommonMark.
// Pure computation; may be used on any thread.
class ArticleParser {
public:
    // Largest source text of one article, in bytes.
    static constexpr qint64 maximumSize = 1024LL * 1024;

    // What is unusable (not UTF-8, no front matter, broken YAML, no title, absurd nesting) is reported as fatal and
    // the article must then not be used; whatever breaks a rule of the format is reported as an error.
    static Article parse(const QByteArray &source, const QString &slug, const QString &lang, const QString &file,
        Diagnostics &diagnostics);
};

} // namespace pamphlet
