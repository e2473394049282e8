#include "commands/exportprogress.h"

#include <unistd.h>

namespace pamphlet {

namespace {

constexpr auto clearLine = "\r\x1b[K";
constexpr qsizetype lineLength = 78;

} // namespace

ExportProgress::ExportProgress(QTextStream &err)
    : m_err(err)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

void ExportProgress::show(int done, int total, const QString &title)
{
    if (m_isTerminal) {
        const QString line = QStringLiteral("%1 of %2  %3").arg(done).arg(total).arg(title);
        m_err << clearLine << line.left(lineLength) << Qt::flush;
    }
}

void ExportProgress::clear()
{
    if (m_isTerminal) {
        m_err << clearLine << Qt::flush;
    }
}

} // namespace pamphlet
