#pragma once

#include "article/pemat.h"
#include "commands/command.h"
#include "input/diagnostics.h"

#include <QHash>
#include <QStringList>

namespace pamphlet {

class LibraryCompiler;

// `pamphlet check`: every problem and every figure of a folder of articles, without writing a library.
class CheckCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    // What is found out beside the compiler's own checks.
    struct Extras {
        QStringList notes; // what could not be checked
        QHash<QString, QList<PematPoint>> pemat; // by file
    };

    bool compile(LibraryCompiler &compiler, Extras &extras) const;
    void printText(const CommandContext &context, const LibraryCompiler &compiler, const Extras &extras) const;
    static void printJson(const CommandContext &context, const LibraryCompiler &compiler, const Extras &extras);

    std::string m_folder;
    std::string m_today;
    bool m_json = false;
    bool m_pemat = false;
    bool m_table = false;
};

} // namespace pamphlet
