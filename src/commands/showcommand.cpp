#include "commands/showcommand.h"

#include "article/articlepage.h"
#include "library/library.h"
#include "library/pagecontext.h"

namespace pamphlet {

CLI::App *ShowCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("show", "Print one article");
    command->add_option("slug", m_slug, "The article, as `list` names it")->required();
    command->add_option("--lang", m_lang, "Its language")->capture_default_str();
    CLI::Option *text = command->add_flag("--text", m_text, "As plain text (the default)");
    command->add_flag("--html", m_html, "As the page that the viewer shows")->excludes(text);
    return command;
}

int ShowCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    const QString slug = QString::fromStdString(m_slug);
    const QString lang = QString::fromStdString(m_lang);
    const std::optional<Article> article = library->article(slug, lang);
    if (!article) {
        const QStringList languages = library->languages(slug);
        context.err << (languages.isEmpty()
                ? QStringLiteral("There is no article \"%1\"; `pamphlet list` shows all.").arg(slug)
                : QStringLiteral("\"%1\" is not there in \"%2\", only in: %3")
                      .arg(slug, lang, languages.join(QStringLiteral(", "))))
                    << Qt::endl;
        return exitProblem;
    }
    if (!m_html) {
        context.out << article->plainText();
        return exitDone;
    }
    context.out << ArticlePage().screenHtml(*article, pageContext(*library, *article, bundledClinic(*library)));
    return exitDone;
}

} // namespace pamphlet
