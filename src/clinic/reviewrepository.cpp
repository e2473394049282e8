#include "clinic/reviewrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

[[noreturn]] void fail(const char *message)
{
    throw ClinicError(QCoreApplication::translate("pamphlet::ReviewRepository", message));
}

} // namespace

ReviewRepository::ReviewRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Review ReviewRepository::signOff(
    const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due)
{
    const Review review{slug, lang, hash, reviewer.simplified(), m_clock(), due};
    if (review.reviewer.isEmpty()) {
        fail(QT_TRANSLATE_NOOP("pamphlet::ReviewRepository", "A sign-off needs the name of a clinician."));
    }
    if (!due.isValid() || due <= review.signedAt.toLocalTime().date()) {
        fail(QT_TRANSLATE_NOOP("pamphlet::ReviewRepository", "Choose a day after today for the next review."));
    }
    restore(review);
    return review;
}

void ReviewRepository::restore(const Review &review)
{
    m_database.execute(
        QStringLiteral("INSERT INTO review (slug, lang, hash, reviewer, signed_at, due) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (slug, lang) DO UPDATE SET hash = excluded.hash, reviewer = excluded.reviewer, "
                       "signed_at = excluded.signed_at, due = excluded.due"),
        {review.slug, review.lang, QString::fromLatin1(review.hash), review.reviewer, review.signedAt,
            review.due.toString(Qt::ISODate)});
}

void ReviewRepository::withdraw(const QString &slug, const QString &lang)
{
    m_database.execute(QStringLiteral("DELETE FROM review WHERE slug = ? AND lang = ?"), {slug, lang});
}

Reviews ReviewRepository::all() const
{
    Reviews reviews;
    const auto text
        = [](const QSqlRecord &row, const char *column) { return row.value(QLatin1String(column)).toString(); };
    for (const QSqlRecord &row :
        m_database.rows(QStringLiteral("SELECT slug, lang, hash, reviewer, signed_at, due FROM review"))) {
        const Review review{text(row, "slug"), text(row, "lang"), text(row, "hash").toLatin1(), text(row, "reviewer"),
            QDateTime::fromString(text(row, "signed_at"), Qt::ISODateWithMs),
            QDate::fromString(text(row, "due"), Qt::ISODate)};
        reviews.insert(reviewKey(review.slug, review.lang), review);
    }
    return reviews;
}

} // namespace pamphlet
