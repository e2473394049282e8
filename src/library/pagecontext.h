#pragma once

#include "article/articlepage.h"
#include "library/articlescope.h"

namespace pamphlet {

class Library;

// What a library knows around one of its articles: titles of its topics, its related articles as far as they are in
// `scope`, its pages to fill in.
PageContext pageContext(
    const Library &library, const Article &article, const ClinicProfile &clinic, const ArticleScope &scope = {});

// The clinic whose clinic.yaml was compiled into the library; without a name when there is none.
ClinicProfile bundledClinic(const Library &library);

} // namespace pamphlet
