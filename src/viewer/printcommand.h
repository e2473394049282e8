#pragma once

#include <QString>
#include <QStringList>

class QPrinter;

namespace pamphlet {

// The program of the print system that takes a finished PDF on its standard input, as it is, with everything that was
// chosen in the printer's dialog.
struct PrintCommand {
    QString program; // empty when the system has none
    QStringList arguments;

    static PrintCommand forQueue(const QString &queue, const QPrinter &printer);
};

} // namespace pamphlet
