#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet::bench {

// A line of what queries.py writes.
struct KnownQuery {
    QString words;
    QStringList expected; // slugs; any of them is right
    QString question; // that an answer must carry, or empty
    QString intended; // the same words without the typing error, or empty
    QString band; // of the number of documents that match, or empty
};

struct QueryFile {
    QString name; // "typo" for queries-typo.jsonl
    QList<KnownQuery> queries;
};

// Stops the program when the file holds no queries.
QueryFile readQueries(const QString &path);

// The value that `share` (0 to 1) of them do not exceed; sorts them.
double percentile(QList<double> &values, double share);

// Prints "name value".
void tell(const QString &name, double value);
// Prints the number of the values, their p50, p95, p99 and the worst.
void tellTimes(const QString &name, QList<double> times);

} // namespace pamphlet::bench
