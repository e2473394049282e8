#include "commands/listcommand.h"

#include "commands/json.h"
#include "library/librarytools.h"

namespace pamphlet {

CLI::App *ListCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("list", "List the articles of the library");
    command->add_flag(
        "--json", m_json, "Print an array of {slug, lang, title, summary, topics, written}, or of {id, lang, title}");
    CLI::Option *sets = command->add_flag("--sets", m_sets, "List the sets of articles instead");
    command->add_flag("--tools", m_tools, "List the pages to fill in instead")->excludes(sets);
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

int ListCommand::listArticles(const CommandContext &context, const Library &library) const
{
    const QList<ArticleSummary> articles = library.articles();
    if (!library.errorText().isEmpty()) {
        return exitProblem;
    }
    if (m_json) {
        QJsonArray array;
        for (const ArticleSummary &summary : articles) {
            array.append(json::article(summary));
        }
        json::print(context.out, array);
        return exitDone;
    }
    for (const ArticleSummary &summary : articles) {
        context.out << summary.slug << "  " << summary.lang << "  " << summary.title << Qt::endl;
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
