#pragma once

#include "commands/command.h"
#include "library/libraryfacts.h"

#include <optional>
#include <string>

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

    // Only what the options name; nothing with the reason on `err` when the library has no such topic or region.
    std::optional<QList<ArticleFacts>> wantedArticles(const CommandContext &context, const Library &library) const;

    std::string m_topic;
    std::string m_region;
    std::string m_lang;
    bool m_sets = false;
    bool m_json = false;
    bool m_tools = false;
};

} // namespace pamphlet
