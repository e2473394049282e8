#include "commands/run.h"

#include "commands/commandline.h"
#ifdef PAMPHLET_HAS_VIEWER
#include "commands/opencommand.h"
#include "reader/engine.h"
#include "reader/networkban.h"
#include "viewer/application.h"
#endif

#include <QCoreApplication>

#include <sys/resource.h>

#include <cstdio>

namespace pamphlet {

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("pamphlet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PAMPHLET_VERSION));
}

// What was typed may be in memory when the program crashes: no copy of it goes to the disk.
void leaveNoCoreDump()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

// The exit code, unless what was printed could not be written, such as on a full disk.
int afterPrinting(int code, const CommandContext &context)
{
    context.out.flush();
    if (context.out.status() == QTextStream::Ok && std::fflush(stdout) == 0) {
        return code;
    }
    context.err << "What was to be printed could not be written." << Qt::endl;
    return exitProblem;
}

int runCore(int &argc, char **argv, const CommandLine &commandLine, const CommandContext &context)
{
    const QCoreApplication application(argc, argv);
    return afterPrinting(commandLine.command()->run(context), context);
}

} // namespace

int runProgram(int argc, char **argv, const CommandLine &commandLine)
{
    nameApplication();
    leaveNoCoreDump();
    QTextStream out(stdout);
    QTextStream err(stderr);
    const CommandContext context{out, err, commandLine.libraryPath(), commandLine.isWaitingRoom()};
    Command *command = commandLine.command();
    if (command && command->kind() == CommandKind::Core) {
        return runCore(argc, argv, commandLine, context);
    }
#ifdef PAMPHLET_HAS_VIEWER
    if (const QString problem = Engine::startProblem(); !problem.isEmpty()) {
        err << problem << Qt::endl;
        return exitProblem;
    }
    if (const QString problem = NetworkBan::impose(); !problem.isEmpty()) {
        err << "Network sockets stay possible: " << problem << Qt::endl; // nothing here makes any
    }
    Engine::prepare();
    const Application application(argc, argv,
        command && command->kind() == CommandKind::Print ? Application::Display::None : Application::Display::Window);
    if (!application.problem().isEmpty()) {
        err << application.problem() << Qt::endl;
        return exitProblem;
    }
    return command ? command->run(context) : OpenCommand().run(context);
#else
    err << "This build has no viewer; see `pamphlet --help` for the commands." << Qt::endl;
    return exitUsage;
#endif
}

} // namespace pamphlet
