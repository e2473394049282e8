#include "reader/networkban.h"

#include <QTest>

#include <cerrno>
#include <functional>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using pamphlet::NetworkBan::impose;

namespace {

constexpr int notImposed = 200;

// The error with which a socket is refused; 0 when it is made.
int errorOf(int family, int type)
{
    const int made = ::socket(family, type, 0);
    return made < 0 ? errno : 0;
}

// What the function answers in a child process under the ban, which this process could never take back.
int underBan(const std::function<int()> &answer)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(impose().isEmpty() ? answer() : notImposed);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class NetworkBanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void families_data();
    void families();
    void everyFamilyThereMayBe();
    void endsWithTheChild();
    void holdsInThreads();
    void holdsInPrograms();
    void holdsTwice();
    void ringsAreRefused();
};

void NetworkBanTest::families_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("error");
    QTest::newRow("IPv4") << AF_INET << int(SOCK_STREAM) << EAFNOSUPPORT;
    QTest::newRow("IPv4 datagrams") << AF_INET << int(SOCK_DGRAM) << EAFNOSUPPORT;
    QTest::newRow("IPv6") << AF_INET6 << int(SOCK_STREAM) << EAFNOSUPPORT;
    QTest::newRow("IPv6 datagrams") << AF_INET6 << int(SOCK_DGRAM) << EAFNOSUPPORT;
    QTest::newRow("raw packets") << AF_PACKET << int(SOCK_RAW) << EAFNOSUPPORT;
    QTest::newRow("a virtual machine's host") << AF_VSOCK << int(SOCK_STREAM) << EAFNOSUPPORT;
    QTest::newRow("Unix") << AF_UNIX << int(SOCK_STREAM) << 0;
    QTest::newRow("the kernel") << AF_NETLINK << int(SOCK_RAW) << 0;
}

void NetworkBanTest::families()
{
    QFETCH(int, family);
    QFETCH(int, type);
    QFETCH(int, error);
    QCOMPARE(underBan([=] { return errorOf(family, type); }), error);
}

void NetworkBanTest::everyFamilyThereMayBe()
{
    const auto firstMade = [] {
        for (int family = 0; family < 256; ++family) {
            if (family != AF_UNIX && family != AF_NETLINK && errorOf(family, SOCK_DGRAM) != EAFNOSUPPORT) {
                return family + 1;
            }
        }
        return 0;
    };
    QCOMPARE(underBan(firstMade), 0);
}

void NetworkBanTest::endsWithTheChild()
{
    QCOMPARE(errorOf(AF_INET, SOCK_STREAM), 0); // else this test would prove nothing
}

void NetworkBanTest::holdsInThreads()
{
    const auto inThread = [] {
        int error = 0;
        std::thread([&error] { error = errorOf(AF_INET, SOCK_STREAM); }).join();
        return error;
    };
    QCOMPARE(underBan(inThread), EAFNOSUPPORT);
}

void NetworkBanTest::holdsInPrograms()
{
    const auto inProgram = [] {
        return ::execlp("python3", "python3", "-c",
            "import socket, sys\n"
            "socket.socket(socket.AF_UNIX)\n"
            "try:\n"
            "    socket.socket(socket.AF_INET)\n"
            "except OSError as error:\n"
            "    sys.exit(error.errno)\n",
            static_cast<char *>(nullptr));
    };
    QCOMPARE(underBan(inProgram), EAFNOSUPPORT);
}

void NetworkBanTest::holdsTwice()
{
    QCOMPARE(underBan([] { return impose().isEmpty() ? errorOf(AF_INET, SOCK_STREAM) : notImposed; }), EAFNOSUPPORT);
}

void NetworkBanTest::ringsAreRefused()
{
    const auto ring = [] { return ::syscall(SYS_io_uring_setup, 1, nullptr) < 0 ? errno : 0; };
    QCOMPARE(underBan(ring), ENOSYS);
}

QTEST_GUILESS_MAIN(NetworkBanTest)
#include "tst_networkban.moc"
