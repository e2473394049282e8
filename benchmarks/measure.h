#pragma once

#include <functional>

namespace pamphlet::bench {

// Milliseconds since the caller started this program, which it tells in PAMPHLET_BENCH_START (seconds since 1970).
double sinceStart();

// Proportional set size of this process and of all that it started, in MB.
double treeMegabytes();
// What of it no file backs: that of other programs does not change it.
double treeOwnMegabytes();
// Seconds of processor time that they have used so far.
double treeSeconds();

// Runs the event loop until `holds`; stops the program when that takes half a minute, and says what it waited for.
void waitUntil(const std::function<bool()> &holds, const char *what = "something");
void runFor(int milliseconds);

} // namespace pamphlet::bench
