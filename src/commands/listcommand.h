#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet list`: the articles of a library.
class ListCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    int listSets(const CommandContext &context, const Library &library) const;

    bool m_sets = false;
    bool m_json = false;
};

} // namespace pamphlet
