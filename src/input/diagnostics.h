#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

// One finding in a source file, reported the way a compiler does.
struct Diagnostic {
    // Fatal: the file cannot be compiled at all. Error and Warning: checks that the author may relax.
    enum class Severity { Warning, Error, Fatal };

    QString file;
    int line = 0; // 1-based; 0 when the finding is about the whole file
    int column = 0; // 1-based; 0 when unknown
    Severity severity = Severity::Error;
    QString message;

    // "file:line:column: error: message", without the parts that are unknown.
    QString toString() const;
};

// Collects every finding, so that an author sees all of them in one go.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void append(const Diagnostics &other);
    // What does not stop a build under relaxed checks: errors become warnings, fatal ones stay.
    void downgradeErrors();
    void sortByLine();
    // Keeps only what makes compiling impossible.
    void keepOnlyFatal();

    bool hasErrors() const; // Error or Fatal
    bool hasFatal() const;
    int count(Diagnostic::Severity severity) const;
    const QList<Diagnostic> &all() const { return m_all; }

private:
    QList<Diagnostic> m_all;
};

// Reports findings about one file; `lineOffset` is added when only a part of the file is looked at.
class FileDiagnostics {
public:
    FileDiagnostics(QString file, Diagnostics &target)
        : m_file(std::move(file))
        , m_target(target)
    {
    }

    void setLineOffset(int offset) { m_lineOffset = offset; }
    // Line in the file of a line in the part that is looked at.
    int fileLine(int line) const { return line > 0 ? line + m_lineOffset : 0; }
    void fatal(int line, int column, const QString &message)
    {
        report(Diagnostic::Severity::Fatal, line, column, message);
    }
    void error(int line, int column, const QString &message)
    {
        report(Diagnostic::Severity::Error, line, column, message);
    }
    void warning(int line, int column, const QString &message)
    {
        report(Diagnostic::Severity::Warning, line, column, message);
    }
    bool hasFatal() const { return m_fatal; }

private:
    void report(Diagnostic::Severity severity, int line, int column, const QString &message);

    QString m_file;
    Diagnostics &m_target;
    int m_lineOffset = 0;
    bool m_fatal = false;
};

} // namespace pamphlet
