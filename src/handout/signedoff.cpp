#include "handout/signedoff.h"

#include "article/articlepage.h"
#include "library/libraryfacts.h"

namespace pamphlet {

void addSignOff(PageContext &context, const Reviews &reviews, const Library &library, const Article &article)
{
    const auto review = reviews.constFind(reviewKey(article.slug, article.lang));
    if (review != reviews.constEnd() && review->isFor(articleHash(library, article.slug, article.lang))) {
        context.signedOffBy = review->reviewer;
        context.signedOffOn = review->signedAt.toLocalTime().date();
    }
}

} // namespace pamphlet
