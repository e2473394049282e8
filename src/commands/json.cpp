#include "commands/json.h"

#include "article/stylechecks.h"
#include "library/icdcode.h"

#include <QJsonDocument>

namespace pamphlet::json {

using namespace Qt::StringLiterals;

QJsonObject facts(const ArticleFacts &facts)
{
    const ArticleSummary &summary = facts.summary;
    QJsonArray codes;
    for (const QString &code : facts.codes) {
        codes.append(writtenCode(code));
    }
    QJsonObject object{{u"slug"_s, summary.slug}, {u"lang"_s, summary.lang}, {u"title"_s, summary.title},
        {u"summary"_s, summary.summary}, {u"topics"_s, QJsonArray::fromStringList(summary.topics)},
        {u"regions"_s, QJsonArray::fromStringList(facts.regions)}, {u"codes"_s, codes}, {u"sources"_s, facts.sources},
        {u"written"_s, summary.written.toString(Qt::ISODate)},
        {u"review_due"_s, facts.reviewDue.toString(Qt::ISODate)}};
    if (facts.grade) {
        object.insert(u"grade"_s, toTenth(*facts.grade));
    }
    return object;
}

QJsonObject tool(const ToolSummary &tool)
{
    return {{u"id"_s, tool.id}, {u"lang"_s, tool.lang}, {u"title"_s, tool.title}};
}

QJsonObject hit(const SearchHit &hit)
{
    return {{u"slug"_s, hit.slug}, {u"lang"_s, hit.lang}, {u"title"_s, hit.title.text},
        {u"section"_s, hit.section.text}, {u"anchor"_s, hit.anchor}, {u"snippet"_s, hit.snippet.text},
        {u"score"_s, hit.score}};
}

QJsonObject results(const SearchResults &results)
{
    auto list = [](const QList<SearchHit> &hits) {
        QJsonArray array;
        for (const SearchHit &one : hits) {
            array.append(hit(one));
        }
        return array;
    };
    return {{u"understood"_s, results.understood}, {u"suggestion"_s, results.suggestion},
        {u"nearest_topics"_s, QJsonArray::fromStringList(results.nearestTopics)},
        {u"articles"_s, list(results.articles)}, {u"answers"_s, list(results.answers)}};
}

QJsonObject diagnostic(const Diagnostic &diagnostic)
{
    const bool warning = diagnostic.severity == Diagnostic::Severity::Warning;
    return {{u"file"_s, diagnostic.file}, {u"line"_s, diagnostic.line}, {u"column"_s, diagnostic.column},
        {u"severity"_s, warning ? u"warning"_s : u"error"_s}, {u"message"_s, diagnostic.message}};
}

QJsonObject figures(const ArticleFigures &article)
{
    const Readability &reading = article.reading;
    QJsonObject object{{u"file"_s, article.file.path}, {u"slug"_s, article.file.slug}, {u"lang"_s, article.file.lang},
        {u"title"_s, article.title}, {u"words"_s, reading.words}, {u"sentences"_s, reading.sentences},
        {u"words_per_sentence"_s, toTenth(reading.wordsPerSentence())}, {u"pictures"_s, article.pictures},
        {u"sources"_s, article.sources}};
    const QString lang = baseLanguage(article.file.lang);
    if (reading.sentences > 0 && lang == u"en") {
        object.insert(u"grade"_s, toTenth(reading.fleschKincaidGrade()));
        object.insert(u"smog"_s, toTenth(reading.smog()));
    } else if (reading.sentences > 0 && lang == u"es") {
        object.insert(u"inflesz"_s, toTenth(reading.inflesz()));
        object.insert(u"fernandez_huerta"_s, toTenth(reading.fernandezHuerta()));
    }
    return object;
}

QJsonObject folder(const FolderFigures &figures)
{
    QJsonObject object{{u"articles"_s, figures.articles}};
    auto insert = [&object](const QString &key, const std::optional<double> &value) {
        if (value) {
            object.insert(key, toTenth(*value));
        }
    };
    insert(u"median_grade"_s, figures.medianGrade);
    insert(u"worst_grade"_s, figures.worstGrade);
    insert(u"median_inflesz"_s, figures.medianInflesz);
    insert(u"worst_inflesz"_s, figures.worstInflesz);
    return object;
}

void print(QTextStream &out, const QJsonObject &object)
{
    out << QJsonDocument(object).toJson();
}

void print(QTextStream &out, const QJsonArray &array)
{
    out << QJsonDocument(array).toJson();
}

} // namespace pamphlet::json
