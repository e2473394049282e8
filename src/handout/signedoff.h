#pragma once

#include "clinic/review.h"

namespace pamphlet {

class Library;
struct Article;
struct PageContext;

// Tells the page who signed the article off, when that was for what it says today.
void addSignOff(PageContext &context, const Reviews &reviews, const Library &library, const Article &article);

} // namespace pamphlet
