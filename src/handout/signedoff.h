#pragma once

#include "clinic/review.h"

namespace pamphlet {

class Library;
struct Article;
struct PageContext;

// Tells the page who signed the article off, when that was for what it says today.
void addSignOff(PageContext &context, const Reviews &reviews, const Library &library, const Article &article);
// The same for an exact version.
void addSignOff(PageContext &context, const Reviews &reviews, const Article &article, const QByteArray &hash);

} // namespace pamphlet
