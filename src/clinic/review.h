#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace pamphlet {

// A named clinician's sign-off of one exact version of an article.
struct Review {
    QString slug; // of the article
    QString lang;
    QByteArray hash; // of the text and pictures that were read
    QString reviewer;
    QDateTime signedAt; // UTC
    QDate due; // the day on which to read the article again

    bool operator==(const Review &) const = default;

    // Whether it is for what the article says today. Its day may be past: that is for staff to know.
    bool isFor(const QByteArray &current) const { return !hash.isEmpty() && hash == current; }
};

// The newest review of each article, found by reviewKey().
using Reviews = QHash<QString, Review>;

QString reviewKey(const QString &slug, const QString &lang);

// How an article stands, the most urgent first.
enum class SignOff { Changed, Overdue, NotYet, Done };

// `hash` is that of the article as it is today; without a review it is not yet signed off.
SignOff signOffState(const Review &review, const QByteArray &hash, const QDate &today);

} // namespace pamphlet
