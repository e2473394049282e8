#pragma once

#include "commands/command.h"

namespace pamphlet {

struct Handout;

// `pamphlet export`: one or more articles with their pages to fill in, or such a page alone, as one finished PDF. Needs
// no display.
class ExportCommand : public Command {
public:
    CommandKind kind() const override { return CommandKind::Print; }
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    bool fill(Handout &handout, const Library &library, const CommandContext &context) const;
    bool addArticles(Handout &handout, const Library &library, const CommandContext &context) const;
    bool addTools(Handout &handout, const Library &library, const CommandContext &context) const;

    std::vector<std::string> m_slugs;
    std::vector<std::string> m_tools;
    std::string m_output;
    std::string m_lang = "en";
    std::string m_note;
    std::string m_paper;
};

} // namespace pamphlet
