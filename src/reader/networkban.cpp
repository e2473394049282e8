#include "reader/networkban.h"

#include <QtGlobal>

#ifdef PAMPHLET_HAS_SECCOMP
#include <cerrno>
#include <memory>
#include <seccomp.h>
#include <sys/socket.h>
#endif

namespace pamphlet::NetworkBan {

#ifdef PAMPHLET_HAS_SECCOMP

namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

// A rule compares an argument once; together they refuse every family but the two. Netlink is talk with the kernel: the
// engine hears of devices and network interfaces there, and complains when it cannot.
int addRules(scmp_filter_ctx filter)
{
    constexpr auto refused = SCMP_ACT_ERRNO(EAFNOSUPPORT);
    int error = seccomp_rule_add(filter, refused, SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_GT, AF_NETLINK));
    for (unsigned family = 0; family < AF_NETLINK && error == 0; ++family) {
        if (family != AF_UNIX) {
            error = seccomp_rule_add(filter, refused, SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_EQ, family));
        }
    }
    // A ring of requests could make sockets without that call.
    return error != 0 ? error : seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(io_uring_setup), 0);
}

} // namespace

QString impose()
{
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
    int error = filter ? addRules(filter.get()) : -ENOMEM;
    if (error == 0) {
        error = seccomp_load(filter.get());
    }
    return error == 0 ? QString() : QStringLiteral("the kernel refused the filter: ") + qt_error_string(-error);
}

#else

QString impose()
{
    return QStringLiteral("this build was made without libseccomp");
}

#endif

} // namespace pamphlet::NetworkBan
