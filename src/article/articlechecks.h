#pragma once

#include "article/article.h"

namespace pamphlet {

// The rules an article must keep beyond being readable: complete front matter, its parts and their order, its sources.
class ArticleChecks {
public:
    // `today` decides which dates lie in the future and which reviews are due; a clock that is wrong stops no build,
    // since these are warnings.
    static void check(const Article &article, const QString &file, const QDate &today, Diagnostics &diagnostics);
};

} // namespace pamphlet
