#pragma once

#include "commands/command.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace pamphlet {

// The program's arguments: global options and at most one command.
class CommandLine {
public:
    explicit CommandLine(std::vector<std::unique_ptr<Command>> commands);
    ~CommandLine();

    // The exit code when the program is done already: help was asked for, or the arguments are wrong (said on stderr).
    std::optional<int> parse(int argc, char **argv);

    Command *command() const { return m_chosen; } // null: open the viewer
    bool isWaitingRoom() const { return m_waitingRoom; }
    QString libraryPath() const { return QString::fromStdString(m_library); }

    // Every command that this build has.
    static std::vector<std::unique_ptr<Command>> allCommands();

private:
    std::unique_ptr<CLI::App> m_app;
    std::vector<std::unique_ptr<Command>> m_commands;
    Command *m_chosen = nullptr;
    std::string m_library;
    bool m_waitingRoom = false;
};

} // namespace pamphlet
