#include "commands/searchcommand.h"

#include "commands/json.h"

namespace pamphlet {

CLI::App *SearchCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("search", "Search the library, best answers first");
    command->add_option("words", m_words, "What to look for")->required();
    command->add_option("--lang", m_lang, "Only articles in this language, such as en");
    command->add_option("--limit", m_limit, "At most this many articles, and this many answers")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_flag("--answers", m_answers, "Print the questions that articles answer, not the articles");
    command->add_flag("--json", m_json,
        "Print an object: articles and answers, each an array of {slug, lang, title, section, anchor, snippet, score}, "
        "understood and suggestion");
    return command;
}

int SearchCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    QStringList words;
    for (const std::string &word : m_words) {
        words.append(QString::fromStdString(word));
    }
    const QString typed = words.join(u' ');
    const SearchResults results = LibrarySearch(*library).search({typed, QString::fromStdString(m_lang), m_limit});
    if (!library->errorText().isEmpty()) {
        context.err << library->errorText() << Qt::endl;
        return exitProblem;
    }
    if (m_json) {
        json::print(context.out, json::results(results));
    } else {
        print(context, typed, results);
    }
    return exitDone;
}

void SearchCommand::print(const CommandContext &context, const QString &typed, const SearchResults &results) const
{
    const QList<SearchHit> &hits = m_answers ? results.answers : results.articles;
    if (!results.understood.isEmpty()) {
        context.err << "Searched for: " << results.understood << Qt::endl;
    }
    if (!results.suggestion.isEmpty()) {
        context.err << "Did you mean: " << results.suggestion << Qt::endl;
    }
    for (const SearchHit &hit : hits) {
        context.out << hit.slug << "  " << hit.lang << "  " << hit.title.text
                    << (hit.section.text.isEmpty() ? QString() : QStringLiteral(" › ") + hit.section.text) << "\n    "
                    << hit.snippet.text << Qt::endl;
    }
    if (hits.isEmpty()) {
        context.err << "Nothing found for: " << typed << Qt::endl;
    }
}

} // namespace pamphlet
