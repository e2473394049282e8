#pragma once

#include <functional>

namespace pamphlet::bench {

// Runs `program` in a process of its own, to which nothing but this one is left when it ends. Returns what it returned;
// 1 also when it crashed or when processes that it started are still there some seconds later, which is then told and
// ended. To be called before there is any other thread.
int runWithoutOrphans(const std::function<int()> &program);

} // namespace pamphlet::bench
