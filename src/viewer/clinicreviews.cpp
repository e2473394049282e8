#include "viewer/clinicreviews.h"

#include "clinic/clinicstore.h"

namespace pamphlet {

ClinicReviews::ClinicReviews(ClinicStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void ClinicReviews::load()
{
    whenAnswered(m_store.reviews(), this, [this](const Outcome<Reviews> &outcome) {
        if (!outcome.ok()) {
            Q_EMIT failed(outcome.error);
            return;
        }
        if (outcome.value != m_reviews) {
            m_reviews = outcome.value;
            Q_EMIT changed();
        }
    });
}

template <typename T> void ClinicReviews::follow(const Answer<T> &answer, const Review &before, const QString &message)
{
    whenAnswered(answer, this, [this, before, message](const Outcome<T> &outcome) {
        if (!outcome.ok()) {
            Q_EMIT failed(outcome.error);
            return;
        }
        m_before = before;
        load();
        if (!message.isEmpty()) {
            Q_EMIT undoable(message);
        }
    });
}

void ClinicReviews::signOff(
    const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due)
{
    Review before = of(slug, lang);
    before.slug = slug;
    before.lang = lang;
    follow(m_store.signOff(slug, lang, hash, reviewer, due), before, tr("Signed off"));
}

void ClinicReviews::withdraw(const QString &slug, const QString &lang)
{
    follow(m_store.withdrawReview(slug, lang), of(slug, lang), tr("Sign-off withdrawn"));
}

void ClinicReviews::undo()
{
    if (m_before.slug.isEmpty()) {
        return;
    }
    const Review before = std::exchange(m_before, {});
    const Answer<Nothing> answer
        = before.hash.isEmpty() ? m_store.withdrawReview(before.slug, before.lang) : m_store.restoreReview(before);
    follow(answer, Review(), {});
}

} // namespace pamphlet
