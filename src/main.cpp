#include "commands/commandline.h"
#include "commands/run.h"

int main(int argc, char **argv)
{
    using namespace pamphlet;
    CommandLine commandLine(CommandLine::allCommands());
    if (const auto done = commandLine.parse(argc, argv)) {
        return *done;
    }
    return runProgram(argc, argv, commandLine);
}
