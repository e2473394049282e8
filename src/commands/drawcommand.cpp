#include "commands/drawcommand.h"

#include "commands/compilereport.h"
#include "figure/figurecompiler.h"
#include "library/sourcefile.h"

#include <QSaveFile>

namespace pamphlet {

CLI::App *DrawCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("draw", "Draw a pose file as an SVG picture, to look at it");
    CLI::Option *file = command->add_option("file", m_file, "The pose file, such as bridge.pose.yaml");
    command->add_flag("--poses", m_poses, "Draw the sheet of all ready poses instead")->excludes(file);
    command->add_option("-o,--output", m_output, "The SVG file to write")->required();
    return command;
}

int DrawCommand::run(const CommandContext &context)
{
    const FigureCompiler figures;
    const QString file = QString::fromStdString(m_file);
    if (!m_poses && file.isEmpty()) {
        context.err << "Name a pose file, or ask for --poses." << Qt::endl;
        return exitUsage;
    }
    Diagnostics found;
    QByteArray svg;
    if (m_poses) {
        svg = figures.sheet();
    } else if (const auto yaml = readSourceFile(file, FigureCompiler::maximumSize, found)) {
        svg = figures.compile(*yaml, file, found);
    }
    printDiagnostics(context.err, found);
    if (svg.isEmpty()) {
        return exitProblem;
    }
    QSaveFile output(QString::fromStdString(m_output));
    if (!output.open(QIODevice::WriteOnly) || output.write(svg) != svg.size() || !output.commit()) {
        context.err << output.fileName() << ": cannot be written: " << output.errorString() << Qt::endl;
        return exitProblem;
    }
    return found.hasErrors() ? exitProblem : exitDone;
}

} // namespace pamphlet
