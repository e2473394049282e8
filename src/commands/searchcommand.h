#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet search`: the same search as in the viewer.
class SearchCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::vector<std::string> m_words;
    std::string m_lang;
    int m_limit = 20;
    bool m_json = false;
};

} // namespace pamphlet
