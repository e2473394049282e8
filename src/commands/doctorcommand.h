#pragma once

#include "commands/command.h"

namespace pamphlet {

// `pamphlet doctor`: what of the machine is fine, what is not, and what to do.
class DoctorCommand : public Command {
public:
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    enum class Verdict { Fine, Note, Problem };

    void say(const CommandContext &context, Verdict verdict, const QString &subject, const QString &text);
    void examineLibrary(const CommandContext &context);
    void examineDataFolder(const CommandContext &context);
    void examineDisplay(const CommandContext &context);
    void examineSandbox(const CommandContext &context);
    void examineNetwork(const CommandContext &context);
    void examineFonts(const CommandContext &context);

    bool m_problem = false;
};

} // namespace pamphlet
