#pragma once

#include <QString>

namespace pamphlet::NetworkBan {

// From here on this process and every program that it starts can talk with programs of this computer (Unix sockets) and
// with its kernel (netlink): socket() fails with EAFNOSUPPORT for whatever could reach further. The kernel sees to it
// (seccomp), and nobody can take it back. Call it while there is one thread. Answers why it could not be done, in words
// for people; empty when it holds.
QString impose();

} // namespace pamphlet::NetworkBan
