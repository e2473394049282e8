#pragma once

#include "article/article.h"

namespace pamphlet {

// The sources of an article: each can be found again, each is cited, and their numbers are those of the printed list.
class SourceChecks {
public:
    static void check(const Article &article, FileDiagnostics &report);
};

} // namespace pamphlet
