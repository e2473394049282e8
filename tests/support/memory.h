#pragma once

#include <QFile>

// How much memory this program has used at once, in bytes, as Linux counts it; 0 under the address sanitizer, which
// keeps what was freed, so that there is nothing to be said about the program itself.
inline qint64 mostMemory()
{
#ifdef __SANITIZE_ADDRESS__
    return 0;
#else
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
        }
    }
    return -1;
#endif
}

// How much it uses now, from where mostMemory() counts on.
inline qint64 memoryNow()
{
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (peak.open(QIODevice::WriteOnly)) {
        peak.write("5"); // proc(5)
        peak.close();
    }
    return mostMemory();
}
