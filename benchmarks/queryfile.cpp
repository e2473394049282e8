#include "queryfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace pamphlet::bench {

namespace {

KnownQuery fromJson(const QJsonObject &object)
{
    KnownQuery query;
    query.words = object.value(QStringLiteral("query")).toString();
    for (const auto &slug : object.value(QStringLiteral("expected")).toArray()) {
        query.expected.append(slug.toString());
    }
    query.question = object.value(QStringLiteral("question")).toString();
    query.intended = object.value(QStringLiteral("intended")).toString();
    query.band = object.value(QStringLiteral("band")).toString();
    return query;
}

} // namespace

QueryFile readQueries(const QString &path)
{
    QFile file(path);
    QueryFile result{QFileInfo(path).completeBaseName().remove(QStringLiteral("queries-")), {}};
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty()) {
                result.queries.append(fromJson(QJsonDocument::fromJson(line).object()));
            }
        }
    }
    if (result.queries.isEmpty()) {
        qFatal("%s: no queries", qPrintable(path));
    }
    return result;
}

double percentile(QList<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[std::min(values.size() - 1, qsizetype(double(values.size()) * share))];
}

void tell(const QString &name, double value)
{
    QTextStream(stdout) << name << ' ' << value << Qt::endl;
}

void tellTimes(const QString &name, QList<double> times)
{
    tell(name + QStringLiteral(".count"), double(times.size()));
    tell(name + QStringLiteral(".p50"), percentile(times, 0.5));
    tell(name + QStringLiteral(".p95"), percentile(times, 0.95));
    tell(name + QStringLiteral(".p99"), percentile(times, 0.99));
    tell(name + QStringLiteral(".worst"), percentile(times, 1));
}

} // namespace pamphlet::bench
