#include "commands/commandline.h"

#include "commands/buildcommand.h"
#include "commands/checkcommand.h"
#include "commands/doctorcommand.h"
#include "commands/drawcommand.h"
#include "commands/forgetpincommand.h"
#include "commands/listcommand.h"
#include "commands/searchcommand.h"
#include "commands/showcommand.h"
#ifdef PAMPHLET_HAS_VIEWER
#include "commands/exportcommand.h"
#include "commands/opencommand.h"
#include "commands/tourcommand.h"
#endif

namespace pamphlet {

CommandLine::CommandLine(std::vector<std::unique_ptr<Command>> commands)
    : m_app(std::make_unique<CLI::App>("Pamphlet: an offline library of health articles to show, hand out and print.\n"
                                       "Without a command it opens the viewer.",
        "pamphlet"))
    , m_commands(std::move(commands))
{
    m_app->set_version_flag("--version", "pamphlet " PAMPHLET_VERSION);
    m_app->add_option("--library", m_library, "The library file to use instead of the one that comes with the program")
        ->type_name("FILE");
#ifdef PAMPHLET_HAS_VIEWER
    m_app->add_flag(
        "--waiting-room", m_waitingRoom, "Open the viewer for patients: full screen, and nothing but reading");
#endif
    m_app->require_subcommand(0, 1);
    m_app->fallthrough();
    m_app->footer("Exit code: 0 done, 1 a problem was found, 2 wrong usage.\n"
                  "Example: pamphlet export tension-type-headache -o headache.pdf");
    for (const auto &command : m_commands) {
        command->describe(*m_app)->final_callback([this, chosen = command.get()] { m_chosen = chosen; });
    }
}

CommandLine::~CommandLine() = default;

std::vector<std::unique_ptr<Command>> CommandLine::allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
#ifdef PAMPHLET_HAS_VIEWER
    commands.push_back(std::make_unique<OpenCommand>());
#endif
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<SearchCommand>());
    commands.push_back(std::make_unique<ShowCommand>());
#ifdef PAMPHLET_HAS_VIEWER
    commands.push_back(std::make_unique<ExportCommand>());
#endif
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<BuildCommand>());
    commands.push_back(std::make_unique<DrawCommand>());
#ifdef PAMPHLET_HAS_VIEWER
    commands.push_back(std::make_unique<TourCommand>());
#endif
    commands.push_back(std::make_unique<ForgetPinCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    return commands;
}

std::optional<int> CommandLine::parse(int argc, char **argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError &e) {
        return m_app->exit(e) == 0 ? exitDone : exitUsage;
    }
    return std::nullopt;
}

} // namespace pamphlet
