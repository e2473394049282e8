#pragma once

#include "commands/command.h"
#include "search/searchresults.h"

namespace pamphlet {

// `pamphlet search`: the same search as in the viewer.
class SearchCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    void print(const CommandContext &context, const QString &typed, const SearchResults &results) const;

    std::vector<std::string> m_words;
    std::string m_lang;
    int m_limit = 20;
    bool m_answers = false;
    bool m_json = false;
};

} // namespace pamphlet
