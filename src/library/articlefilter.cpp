#include "library/articlefilter.h"

#include "library/libraryfacts.h"

namespace pamphlet {

bool ArticleFilter::passes(const ArticleFacts &facts) const
{
    return (topic.isEmpty() || facts.summary.topics.contains(topic))
        && (region.isEmpty() || facts.regions.contains(region)) && (lang.isEmpty() || facts.summary.lang == lang);
}

} // namespace pamphlet
