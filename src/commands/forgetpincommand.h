#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet forget-pin`: takes the PIN of the staff door away, for when nobody remembers it. Whoever may run it as the
// account that Pamphlet runs as could as well change the data: it asks for nothing.
class ForgetPinCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;
};

} // namespace pamphlet
