#include "viewer/shownarticles.h"

#include "library/libraryfacts.h"
#include "viewer/clinicreviews.h"
#include "viewer/waitingroom.h"

namespace pamphlet {

ShownArticles::ShownArticles(
    const Library &library, const ClinicReviews &reviews, const WaitingRoom &waitingRoom, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_reviews(reviews)
    , m_waitingRoom(waitingRoom)
{
    connect(&m_reviews, &ClinicReviews::changed, this, &ShownArticles::update);
    connect(&m_waitingRoom, &WaitingRoom::changed, this, &ShownArticles::update);
    connect(&m_waitingRoom, &WaitingRoom::optionsChanged, this, &ShownArticles::update);
}

ArticleScope ShownArticles::signedOff() const
{
    ArticleScope scope = ArticleScope::none();
    for (const Review &review : m_reviews.all()) {
        if (review.isFor(articleHash(m_library, review.slug, review.lang))) {
            scope.add(review.slug, review.lang);
        }
    }
    return scope;
}

void ShownArticles::update()
{
    const bool some = m_waitingRoom.isOn() && m_waitingRoom.options().onlySignedOff;
    const ArticleScope scope = some ? signedOff() : ArticleScope();
    if (scope != m_scope) {
        m_scope = scope;
        Q_EMIT changed();
    }
}

} // namespace pamphlet
