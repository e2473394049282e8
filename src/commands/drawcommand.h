#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet draw`: one picture from a pose file, or the sheet of ready poses.
class DrawCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    std::string m_file;
    std::string m_output;
    bool m_poses = false;
};

} // namespace pamphlet
