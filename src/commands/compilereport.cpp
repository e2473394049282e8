#include "commands/compilereport.h"

#include "library/librarycompiler.h"

namespace pamphlet {

namespace {

QString counted(int count, const QString &thing)
{
    const QString number = count == 0 ? QStringLiteral("no") : QString::number(count);
    return number + u' ' + thing + (count == 1 ? QString() : QStringLiteral("s"));
}

} // namespace

void printDiagnostics(QTextStream &out, const Diagnostics &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics.all()) {
        out << diagnostic.toString() << Qt::endl;
    }
}

QString compileSummary(const LibraryCompiler &compiler)
{
    const Diagnostics &found = compiler.diagnostics();
    const int warnings = found.count(Diagnostic::Severity::Warning);
    return QStringList{counted(compiler.articleCount(), QStringLiteral("article")),
        counted(int(found.all().size()) - warnings, QStringLiteral("error")),
        counted(warnings, QStringLiteral("warning"))}
        .join(QStringLiteral(", "));
}

} // namespace pamphlet
