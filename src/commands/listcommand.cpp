#include "commands/listcommand.h"

#include "article/bodyregions.h"
#include "commands/json.h"
#include "library/articlefilter.h"
#include "library/librarytools.h"

namespace pamphlet {

CLI::App *ListCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("list", "List the articles of the library");
    command->add_flag("--json", m_json,
        "Print an array of {slug, lang, title, summary, topics, regions, codes, grade, sources, written, review_due}, "
        "or of {id, lang, title}");
    CLI::Option *sets = command->add_flag("--sets", m_sets, "List the sets of articles instead");
    CLI::Option *tools = command->add_flag("--tools", m_tools, "List the pages to fill in instead")->excludes(sets);
    command->add_option("--topic", m_topic, "Only articles of this topic, as topics.yaml names it")
        ->excludes(sets)
        ->excludes(tools);
    command->add_option("--region", m_region, "Only articles of this region of the body, such as low-back")
        ->excludes(sets)
        ->excludes(tools);
    command->add_option("--lang", m_lang, "Only articles in this language")->excludes(sets)->excludes(tools);
    return command;
}

int ListCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    const int code = m_sets ? listSets(context, *library)
        : m_tools           ? listTools(context, *library)
                            : listArticles(context, *library);
    if (!library->errorText().isEmpty()) {
        context.err << library->errorText() << Qt::endl;
        return exitProblem;
    }
    return code;
}

std::optional<QList<ArticleFacts>> ListCommand::wantedArticles(
    const CommandContext &context, const Library &library) const
{
    const ArticleFilter filter{
        QString::fromStdString(m_topic), QString::fromStdString(m_region), QString::fromStdString(m_lang)};
    QList<ArticleFacts> articles = libraryFacts(library);
    QStringList topics;
    for (const ArticleFacts &facts : std::as_const(articles)) {
        topics += facts.summary.topics;
    }
    topics.sort();
    topics.removeDuplicates();
    if (!filter.topic.isEmpty() && !topics.contains(filter.topic)) {
        context.err << QStringLiteral("The library has no topic \"%1\"; it has: %2")
                           .arg(filter.topic, topics.join(QStringLiteral(", ")))
                    << Qt::endl;
        return std::nullopt;
    }
    if (!filter.region.isEmpty() && !bodyRegions().contains(filter.region)) {
        context.err << QStringLiteral("There is no region \"%1\"; there are: %2")
                           .arg(filter.region, bodyRegions().join(QStringLiteral(", ")))
                    << Qt::endl;
        return std::nullopt;
    }
    articles.removeIf([&filter](const ArticleFacts &facts) { return !filter.passes(facts); });
    return articles;
}

int ListCommand::listArticles(const CommandContext &context, const Library &library) const
{
    const auto articles = wantedArticles(context, library);
    if (!articles || !library.errorText().isEmpty()) {
        return exitProblem;
    }
    if (m_json) {
        QJsonArray array;
        for (const ArticleFacts &facts : *articles) {
            array.append(json::facts(facts));
        }
        json::print(context.out, array);
        return exitDone;
    }
    for (const ArticleFacts &facts : *articles) {
        context.out << facts.summary.slug << "  " << facts.summary.lang << "  " << facts.summary.title << Qt::endl;
    }
    return exitDone;
}

int ListCommand::listSets(const CommandContext &context, const Library &library) const
{
    const QList<ArticleSet> sets = library.sets();
    if (!library.errorText().isEmpty()) {
        return exitProblem;
    }
    QJsonArray array;
    for (const ArticleSet &set : sets) {
        if (m_json) {
            array.append(
                QJsonObject{{QStringLiteral("id"), set.id}, {QStringLiteral("title"), set.title(QStringLiteral("en"))},
                    {QStringLiteral("articles"), QJsonArray::fromStringList(set.slugs)}});
        } else {
            context.out << set.id << "  " << set.title(QStringLiteral("en")) << "  " << set.slugs.join(u' ')
                        << Qt::endl;
        }
    }
    if (m_json) {
        json::print(context.out, array);
    }
    return exitDone;
}

int ListCommand::listTools(const CommandContext &context, const Library &library) const
{
    const QList<ToolSummary> tools = LibraryTools(library).all();
    if (!library.errorText().isEmpty()) {
        return exitProblem;
    }
    if (m_json) {
        QJsonArray array;
        for (const ToolSummary &tool : tools) {
            array.append(json::tool(tool));
        }
        json::print(context.out, array);
        return exitDone;
    }
    for (const ToolSummary &tool : tools) {
        context.out << tool.id << "  " << tool.lang << "  " << tool.title << Qt::endl;
    }
    return exitDone;
}

} // namespace pamphlet
