#include "library/sourcefile.h"

#include <QFile>

namespace pamphlet {

std::optional<QByteArray> readSourceFile(const QString &path, qint64 limit, Diagnostics &diagnostics)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        diagnostics.add(
            {path, 0, 0, Diagnostic::Severity::Fatal, QStringLiteral("cannot be read: ") + file.errorString()});
        return std::nullopt;
    }
    if (file.size() > limit) {
        FileDiagnostics(path, diagnostics)
            .fatal(1, 1, QStringLiteral("%1 KiB; the limit is %2 KiB").arg(file.size() / 1024).arg(limit / 1024));
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace pamphlet
