#include "clinic/review.h"

namespace pamphlet {

QString reviewKey(const QString &slug, const QString &lang)
{
    return slug + QLatin1Char('/') + lang;
}

SignOff signOffState(const Review &review, const QByteArray &hash, const QDate &today)
{
    if (review.hash.isEmpty()) {
        return SignOff::NotYet;
    }
    if (!review.isFor(hash)) {
        return SignOff::Changed;
    }
    return review.due < today ? SignOff::Overdue : SignOff::Done;
}

} // namespace pamphlet
