#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet tour DIR`: drives the real viewer through the main job and leaves a picture of each step and the PDF.
class TourCommand : public Command {
public:
    CommandKind kind() const override { return CommandKind::Window; }
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_folder;
    bool m_upright = false;
};

} // namespace pamphlet
