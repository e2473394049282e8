#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet export`: one or more articles as one finished PDF. Needs no display.
class ExportCommand : public Command {
public:
    CommandKind kind() const override { return CommandKind::Print; }
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::vector<std::string> m_slugs;
    std::string m_output;
    std::string m_lang = "en";
    std::string m_note;
    std::string m_paper;
};

} // namespace pamphlet
