#include "commands/tourcommand.h"

#include "library/library.h"
#include "viewer/tour.h"

namespace pamphlet {

CLI::App *TourCommand::describe(CLI::App &app)
{
    CLI::App *command
        = app.add_subcommand("tour", "Go through the main job by itself: a picture of each step, and the PDF");
    command->add_option("folder", m_folder, "The folder for the pictures and the PDF")->required();
    command->add_flag("--upright", m_upright, "On an upright tablet, 800 by 1280, instead of 1280 by 800");
    return command;
}

int TourCommand::run(const CommandContext &context)
{
    std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    const QString folder = QString::fromStdString(m_folder);
    const QString problem
        = takeTour(std::move(library), folder, m_upright ? QSize(800, 1280) : QSize(1280, 800), context.err);
    if (!problem.isEmpty()) {
        context.err << problem << Qt::endl;
        return exitProblem;
    }
    context.err << "The tour is in " << folder << Qt::endl;
    return exitDone;
}

} // namespace pamphlet
