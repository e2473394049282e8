#include "library/sourcefile.h"

#include "input/diagnostics.h"

#include <QFile>

namespace pamphlet {

std::optional<QByteArray> readFile(const QString &path, qint64 limit, Diagnostics &found)
{
    QFile file(path);
    auto fatal = [&](const QString &message) { found.add({path, 0, 0, Diagnostic::Severity::Fatal, message}); };
    if (!file.open(QIODevice::ReadOnly)) {
        fatal(QStringLiteral("cannot be read: ") + file.errorString());
        return std::nullopt;
    }
    if (file.size() > limit) {
        FileDiagnostics(path, found)
            .fatal(1, 1, QStringLiteral("%1 KiB; the limit is %2 KiB").arg(file.size() / 1024).arg(limit / 1024));
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace pamphlet
