#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet list`: the articles of a library, or its pages to fill in.
class ListCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    int listArticles(const CommandContext &context, const Library &library) const;
    int listSets(const CommandContext &context, const Library &library) const;
    int listTools(const CommandContext &context, const Library &library) const;

    bool m_sets = false;
    bool m_json = false;
    bool m_tools = false;
};

} // namespace pamphlet
