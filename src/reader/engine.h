#pragma once

#include <QString>

namespace pamphlet::Engine {

// Why the browser engine cannot run here, in words for people; empty when it can. It refuses to run as root with its
// sandbox on, and this program never switches the sandbox off.
QString startProblem();

// Must be called once, before the application object is made: registers the article:// scheme and keeps Chromium from
// everything that reaches for the network on its own.
void prepare();

} // namespace pamphlet::Engine
