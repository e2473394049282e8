#include "orphans.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pamphlet::bench {

namespace {

constexpr std::chrono::seconds patience(10); // for helpers to notice that their program is gone
constexpr std::chrono::milliseconds between(20);

// Buries those that have ended. False when there is none left.
bool anyChild()
{
    pid_t ended = 0;
    do {
        ended = ::waitpid(-1, nullptr, WNOHANG);
    } while (ended > 0);
    return ended == 0;
}

// Tells and ends the processes below this one, which took them over when their program ended.
int endOrphans()
{
    int count = 0;
    std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
    for (pid_t child = 0; children >> child; ++count) {
        std::string command;
        std::ifstream line("/proc/" + std::to_string(child) + "/cmdline");
        std::getline(line, command, '\0');
        std::fprintf(stderr, "Still there: %d %s\n", child, command.c_str());
        ::kill(child, SIGKILL);
    }
    return count;
}

int waitForEnd(pid_t program)
{
    int status = 0;
    ::waitpid(program, &status, 0);
    if (WIFSIGNALED(status)) {
        std::fprintf(stderr, "The program ended with signal %d.\n", WTERMSIG(status));
        return 1;
    }
    return WEXITSTATUS(status);
}

} // namespace

int runWithoutOrphans(const std::function<int()> &program)
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1); // orphans below become children of this process
    const pid_t child = ::fork();
    if (child == 0) {
        return program();
    }
    int result = waitForEnd(child);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (anyChild()) {
        if (std::chrono::steady_clock::now() > end) {
            return endOrphans() > 0 ? 1 : result;
        }
        std::this_thread::sleep_for(between);
    }
    return result;
}

} // namespace pamphlet::bench
