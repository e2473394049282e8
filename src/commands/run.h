#pragma once

namespace pamphlet {

class CommandLine;

// Makes the application object that the chosen command needs and runs it; returns the exit code of the program.
int runProgram(int argc, char **argv, const CommandLine &commandLine);

} // namespace pamphlet
