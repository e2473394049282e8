#include "handout/signedoff.h"

#include "article/articlepage.h"
#include "library/libraryfacts.h"

namespace pamphlet {

void addSignOff(PageContext &context, const Reviews &reviews, const Library &library, const Article &article)
{
    if (reviews.contains(reviewKey(article.slug, article.lang))) {
        addSignOff(context, reviews, article, articleHash(library, article.slug, article.lang));
    }
}

void addSignOff(PageContext &context, const Reviews &reviews, const Article &article, const QByteArray &hash)
{
    const auto review = reviews.constFind(reviewKey(article.slug, article.lang));
    if (review != reviews.constEnd() && review->isFor(hash)) {
        context.signedOffBy = review->reviewer;
        context.signedOffOn = review->signedAt.toLocalTime().date();
    }
}

} // namespace pamphlet
