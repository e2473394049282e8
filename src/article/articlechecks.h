#pragma once

#include "article/article.h"

namespace pamphlet {

// The rules an article must keep beyond being readable: the parts that have to be there, and their order.
class ArticleChecks {
public:
    static void check(const Article &article, const QString &file, Diagnostics &diagnostics);
};

} // namespace pamphlet
