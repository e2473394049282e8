#pragma once

#include <QString>
#include <QTextStream>

namespace pamphlet {

// One line on a terminal that says how far it is; nothing where the output is kept in a file.
class ExportProgress {
public:
    // `err` goes to stderr and must outlive this.
    explicit ExportProgress(QTextStream &err);

    void show(int done, int total, const QString &title);
    void clear();

private:
    QTextStream &m_err;
    const bool m_isTerminal;
};

} // namespace pamphlet
