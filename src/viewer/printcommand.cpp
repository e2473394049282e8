#include "viewer/printcommand.h"

#include <QPageRanges>
#include <QPrintEngine>
#include <QPrinter>
#include <QStandardPaths>

namespace pamphlet {

namespace {

// Where Qt keeps what its dialog asks for beyond QPrinter, such as only the odd pages: name, value, name, value…
constexpr auto furtherOptions = QPrintEngine::PrintEnginePropertyKey(0xfe00); // PPK_CupsOptions in Qt's sources

QString sidesOf(QPrinter::DuplexMode duplex)
{
    switch (duplex) {
    case QPrinter::DuplexNone:
        return QStringLiteral("one-sided");
    case QPrinter::DuplexLongSide:
        return QStringLiteral("two-sided-long-edge");
    case QPrinter::DuplexShortSide:
        return QStringLiteral("two-sided-short-edge");
    case QPrinter::DuplexAuto:
        break;
    }
    return {};
}

QString pagesOf(const QPrinter &printer)
{
    if (printer.printRange() != QPrinter::PageRange) {
        return {};
    }
    if (!printer.pageRanges().isEmpty()) {
        return printer.pageRanges().toString();
    }
    return printer.fromPage() > 0 ? QStringLiteral("%1-%2").arg(printer.fromPage()).arg(printer.toPage()) : QString();
}

QStringList optionsOf(const QPrinter &printer)
{
    QStringList options{QStringLiteral("media=") + printer.pageLayout().pageSize().key()};
    if (const QString sides = sidesOf(printer.duplex()); !sides.isEmpty()) {
        options.append(QStringLiteral("sides=") + sides);
    }
    if (printer.copyCount() > 1) {
        options.append(printer.collateCopies() ? QStringLiteral("collate=true") : QStringLiteral("collate=false"));
    }
    if (printer.colorMode() == QPrinter::GrayScale) {
        options.append(QStringLiteral("print-color-mode=monochrome"));
    }
    const QStringList further = printer.printEngine()->property(furtherOptions).toStringList();
    for (qsizetype i = 0; i + 1 < further.size(); i += 2) {
        options.append(further.at(i) + QLatin1Char('=') + further.at(i + 1));
    }
    return options;
}

} // namespace

PrintCommand PrintCommand::forQueue(const QString &queue, const QPrinter &printer)
{
    PrintCommand command;
    command.program = QStandardPaths::findExecutable(QStringLiteral("lp"));
    if (command.program.isEmpty()) {
        return command;
    }
    command.arguments = {QStringLiteral("-d"), queue, QStringLiteral("-t"), printer.docName(), QStringLiteral("-n"),
        QString::number(printer.copyCount())};
    if (const QString pages = pagesOf(printer); !pages.isEmpty()) {
        command.arguments += {QStringLiteral("-P"), pages};
    }
    for (const QString &option : optionsOf(printer)) {
        command.arguments += {QStringLiteral("-o"), option};
    }
    command.arguments.append(QStringLiteral("-")); // standard input: nothing is left on the disk
    return command;
}

} // namespace pamphlet
