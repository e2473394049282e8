#include "commands/checkcommand.h"

#include "commands/compilereport.h"
#include "commands/json.h"
#include "library/librarycompiler.h"

namespace pamphlet {

CLI::App *CheckCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("check", "Check a folder of articles: every problem with file and line");
    command->add_option("folder", m_folder, "The folder with the articles")->required();
    command->add_flag("--json", m_json, "Print an array of {file, line, column, severity, message}");
    return command;
}

int CheckCommand::run(const CommandContext &context)
{
    LibraryCompiler compiler(QString::fromStdString(m_folder));
    const bool good = compiler.compile(nullptr);
    if (m_json) {
        QJsonArray array;
        for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
            array.append(json::diagnostic(diagnostic));
        }
        json::print(context.out, array);
    } else {
        printDiagnostics(context.out, compiler.diagnostics());
        context.out << compileSummary(compiler) << Qt::endl;
    }
    return good ? exitDone : exitProblem;
}

} // namespace pamphlet
