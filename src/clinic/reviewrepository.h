#pragma once

#include "clinic/review.h"

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// The stored sign-offs. Thread: that of the database. Errors are thrown as ClinicError; so are a review without a
// name and one that is due when it is signed.
class ReviewRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit ReviewRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // Signs now; takes the place of an older review of the article.
    Review signOff(
        const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due);
    // Puts a review back as it was: undoes signOff() and withdraw().
    void restore(const Review &review);
    // The article is not signed off any more; no harm when it was not.
    void withdraw(const QString &slug, const QString &lang);
    Reviews all() const;

private:
    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
