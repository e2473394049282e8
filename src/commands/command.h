#pragma once

#include <QString>
#include <QTextStream>

#include <CLI/CLI.hpp>

#include <memory>

namespace pamphlet {

class Library;

// What a command needs of the program around it.
enum class CommandKind {
    Core, // neither windows nor the browser engine
    Print, // the browser engine, without a window
    Window, // the viewer
};

// Exit codes of every command.
constexpr int exitDone = 0;
constexpr int exitProblem = 1;
constexpr int exitUsage = 2;

// Where a command writes, and the options that all commands share.
struct CommandContext {
    QTextStream &out;
    QTextStream &err;
    QString libraryPath; // empty: the bundled library
    bool waitingRoom = false; // the viewer opens for patients

    // The library, or nothing after saying why on `err`.
    std::unique_ptr<Library> openLibrary() const;
    QString resolvedLibraryPath() const;
};

// One subcommand: it describes its own arguments, keeps what was given, and runs.
class Command {
public:
    virtual ~Command() = default;
    Command() = default;
    Q_DISABLE_COPY_MOVE(Command)

    virtual CommandKind kind() const { return CommandKind::Core; }
    // Adds the subcommand with its options to `app` and returns it.
    virtual CLI::App *describe(CLI::App &app) = 0;
    // Called once, after the application object exists; returns the exit code.
    virtual int run(const CommandContext &context) = 0;
};

} // namespace pamphlet
