#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet open SLUG`: the viewer, at an article. Without an article it is what the program does without a command.
class OpenCommand : public Command {
public:
    CommandKind kind() const override { return CommandKind::Window; }
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_slug;
    std::string m_lang = "en";
};

} // namespace pamphlet
