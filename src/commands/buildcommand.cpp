#include "commands/buildcommand.h"

#include "commands/compilereport.h"
#include "library/librarycompiler.h"
#include "library/librarywriter.h"

namespace pamphlet {

CLI::App *BuildCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("build", "Compile a folder of articles into one library file");
    command->add_option("folder", m_folder, "The folder with the articles")->required();
    command->add_option("-o,--output", m_output, "The library file to write, such as clinic.pamphlets")->required();
    command
        ->add_option(
            "--checks", m_checks, "What a broken rule does: stop the build (error), be told (warn), be ignored (off)")
        ->check(CLI::IsMember({"error", "warn", "off"}))
        ->capture_default_str();
    return command;
}

int BuildCommand::run(const CommandContext &context)
{
    const auto checks = m_checks == "error" ? LibraryCompiler::Checks::Error
        : m_checks == "warn"                ? LibraryCompiler::Checks::Warn
                                            : LibraryCompiler::Checks::Off;
    LibraryCompiler compiler(QString::fromStdString(m_folder), checks);
    LibraryWriter writer(QString::fromStdString(m_output));
    const bool good = writer.begin() && compiler.compile(&writer) && writer.finish();
    printDiagnostics(context.err, compiler.diagnostics());
    if (!good) {
        context.err << (writer.errorText().isEmpty()
                ? compileSummary(compiler) + QStringLiteral(": nothing was written")
                : writer.errorText())
                    << Qt::endl;
        return exitProblem;
    }
    context.err << compileSummary(compiler) << ": " << QString::fromStdString(m_output) << Qt::endl;
    return exitDone;
}

} // namespace pamphlet
