#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet build`: compiles a folder of articles into one library file.
class BuildCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_folder;
    std::string m_output;
    std::string m_checks = "error";
};

} // namespace pamphlet
