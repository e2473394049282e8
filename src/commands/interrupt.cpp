#include "commands/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <unistd.h>

namespace pamphlet {

namespace {

// A signal handler may only write to a pipe, and knows no object.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void writeToPipe(int)
{
    std::signal(SIGINT, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT pressed();
    });
    std::signal(SIGINT, writeToPipe);
}

Interrupt::~Interrupt()
{
    if (m_notifier) {
        std::signal(SIGINT, SIG_DFL);
        m_notifier.reset();
        ::close(pipeEnds[0]);
        ::close(pipeEnds[1]);
    }
}

} // namespace pamphlet
