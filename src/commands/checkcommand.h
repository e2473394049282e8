#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet check`: every problem of a folder of articles, without writing a library.
class CheckCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_folder;
    bool m_json = false;
};

} // namespace pamphlet
