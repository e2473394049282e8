#include "commands/opencommand.h"

#include "clinic/datafolder.h"
#include "library/library.h"
#include "viewer/application.h"
#include "viewer/viewer.h"

#include <QCoreApplication>

namespace pamphlet {

CLI::App *OpenCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("open", "Open the viewer at an article");
    command->add_option("slug", m_slug, "The article, as `list` names it")->required();
    command->add_option("--lang", m_lang, "Its language")->capture_default_str();
    return command;
}

int OpenCommand::run(const CommandContext &context)
{
    QString error;
    std::unique_ptr<Library> library = Library::open(context.resolvedLibraryPath(), error);
    if (!library) {
        context.err << error << Qt::endl;
        Application::showProblem(error); // whoever started it from an icon sees no terminal
        return exitProblem;
    }
    const QString slug = QString::fromStdString(m_slug);
    if (!slug.isEmpty() && library->languages(slug).isEmpty()) {
        context.err << QStringLiteral("There is no article \"%1\"; `pamphlet list` shows all.").arg(slug) << Qt::endl;
        return exitProblem;
    }
    Dialogs dialogs;
    Viewer viewer(std::move(library), DataFolder::path(), dialogs);
    viewer.window().resize(1280, 800);
    if (context.waitingRoom || viewer.waitingRoom().isMarked()) {
        viewer.kiosk().startInWaitingRoom();
    }
    viewer.window().show();
    if (!slug.isEmpty()) {
        viewer.window().openArticle(slug, QString::fromStdString(m_lang));
    }
    return QCoreApplication::exec();
}

} // namespace pamphlet
