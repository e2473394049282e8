#include "commands/json.h"

#include <QJsonDocument>

namespace pamphlet::json {

using namespace Qt::StringLiterals;

QJsonObject article(const ArticleSummary &summary)
{
    return {{u"slug"_s, summary.slug}, {u"lang"_s, summary.lang}, {u"title"_s, summary.title},
        {u"summary"_s, summary.summary}, {u"topics"_s, QJsonArray::fromStringList(summary.topics)},
        {u"written"_s, summary.written.toString(Qt::ISODate)}};
}

QJsonObject tool(const ToolSummary &tool)
{
    return {{u"id"_s, tool.id}, {u"lang"_s, tool.lang}, {u"title"_s, tool.title}};
}

QJsonObject hit(const SearchHit &hit)
{
    return {{u"slug"_s, hit.slug}, {u"lang"_s, hit.lang}, {u"title"_s, hit.title}, {u"section"_s, hit.section},
        {u"snippet"_s, hit.snippet}, {u"score"_s, hit.score}};
}

QJsonObject diagnostic(const Diagnostic &diagnostic)
{
    const bool warning = diagnostic.severity == Diagnostic::Severity::Warning;
    return {{u"file"_s, diagnostic.file}, {u"line"_s, diagnostic.line}, {u"column"_s, diagnostic.column},
        {u"severity"_s, warning ? u"warning"_s : u"error"_s}, {u"message"_s, diagnostic.message}};
}

void print(QTextStream &out, const QJsonArray &array)
{
    out << QJsonDocument(array).toJson();
}

} // namespace pamphlet::json
