#include "input/diagnostics.h"

#include <algorithm>
#include <tuple>

namespace pamphlet {

QString Diagnostic::toString() const
{
    QString place = file;
    if (line > 0) {
        place += u':' + QString::number(line);
        if (column > 0) {
            place += u':' + QString::number(column);
        }
    }
    const QString kind = severity == Severity::Warning ? QStringLiteral("warning") : QStringLiteral("error");
    return place + QStringLiteral(": ") + kind + QStringLiteral(": ") + message;
}

void Diagnostics::add(Diagnostic diagnostic)
{
    m_all.append(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics &other)
{
    m_all.append(other.m_all);
}

void Diagnostics::downgradeErrors()
{
    for (Diagnostic &d : m_all) {
        if (d.severity == Diagnostic::Severity::Error) {
            d.severity = Diagnostic::Severity::Warning;
        }
    }
}

void Diagnostics::sortByLine()
{
    std::stable_sort(m_all.begin(), m_all.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

void Diagnostics::keepOnlyFatal()
{
    m_all.removeIf([](const Diagnostic &d) { return d.severity != Diagnostic::Severity::Fatal; });
}

bool Diagnostics::hasErrors() const
{
    return std::any_of(
        m_all.begin(), m_all.end(), [](const Diagnostic &d) { return d.severity != Diagnostic::Severity::Warning; });
}

bool Diagnostics::hasFatal() const
{
    return count(Diagnostic::Severity::Fatal) > 0;
}

int Diagnostics::count(Diagnostic::Severity severity) const
{
    return int(
        std::count_if(m_all.begin(), m_all.end(), [severity](const Diagnostic &d) { return d.severity == severity; }));
}

void FileDiagnostics::report(Diagnostic::Severity severity, int line, int column, const QString &message)
{
    m_fatal = m_fatal || severity == Diagnostic::Severity::Fatal;
    m_target.add({m_file, fileLine(line), column, severity, message});
}

} // namespace pamphlet
