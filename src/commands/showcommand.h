#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet show`: one article as text, or as the HTML page that the viewer shows.
class ShowCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_slug;
    std::string m_lang = "en";
    bool m_html = false;
    bool m_text = false;
};

} // namespace pamphlet
