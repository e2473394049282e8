#include "commands/searchcommand.h"

#include "commands/json.h"

namespace pamphlet {

CLI::App *SearchCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("search", "Search the library, best answers first");
    command->add_option("words", m_words, "What to look for")->required();
    command->add_option("--lang", m_lang, "Only articles in this language, such as en");
    command->add_option("--limit", m_limit, "At most this many answers")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_flag("--json", m_json, "Print an array of {slug, lang, title, section, snippet, score}");
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
    const QList<SearchHit> hits
        = LibrarySearch(*library).search({words.join(u' '), QString::fromStdString(m_lang), m_limit}).articles;
    if (!library->errorText().isEmpty()) {
        context.err << library->errorText() << Qt::endl;
        return exitProblem;
    }
    if (m_json) {
        QJsonArray array;
        for (const SearchHit &hit : hits) {
            array.append(json::hit(hit));
        }
        json::print(context.out, array);
        return exitDone;
    }
    for (const SearchHit &hit : hits) {
        context.out << hit.slug << "  " << hit.lang << "  " << hit.title.text
                    << (hit.section.text.isEmpty() ? QString() : QStringLiteral(" › ") + hit.section.text) << "\n    "
                    << hit.snippet.text << Qt::endl;
    }
    if (hits.isEmpty()) {
        context.err << "Nothing found for: " << words.join(u' ') << Qt::endl;
    }
    return exitDone;
}

} // namespace pamphlet
