#include "commands/exportcommand.h"

#include "handout/savefile.h"
#include "library/library.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

namespace pamphlet {

namespace {

HandoutPdf printAndWait(HandoutPrinter *printer, const Handout &handout, QPageSize::PageSizeId size)
{
    QFutureWatcher<HandoutPdf> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<HandoutPdf>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(printer->print(handout, size));
    if (!watcher.isFinished()) {
        loop.exec();
    }
    return watcher.result();
}

} // namespace

CLI::App *ExportCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("export", "Make a PDF of one or more articles");
    command->add_option("slugs", m_slugs, "The articles in their order, as `list` names them")->required();
    command->add_option("-o,--output", m_output, "The PDF file to write")->required();
    command->add_option("--lang", m_lang, "Language of the articles")->capture_default_str();
    command->add_option("--note", m_note, "A note for the first page; adds that page to a single article too");
    command->add_option("--paper", m_paper, "A4 or Letter; without it, what is usual here")
        ->check(CLI::IsMember({"A4", "Letter"}, CLI::ignore_case));
    return command;
}

int ExportCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    Handout handout;
    handout.lang = QString::fromStdString(m_lang);
    handout.note = QString::fromStdString(m_note);
    handout.date = QDate::currentDate();
    QStringList slugs;
    for (const std::string &slug : m_slugs) {
        slugs.append(QString::fromStdString(slug));
    }
    slugs.removeDuplicates();
    for (const QString &slug : std::as_const(slugs)) {
        if (!library->languages(slug).contains(handout.lang)) {
            context.err << QStringLiteral("There is no article \"%1\" in \"%2\"; `pamphlet list` shows all.")
                               .arg(slug, handout.lang)
                        << Qt::endl;
            return exitProblem;
        }
        handout.items.append({slug, handout.lang, {}});
    }
    handout.firstPage = slugs.size() > 1 || !handout.note.isEmpty();
    const QString paper = QString::fromStdString(m_paper);
    const auto size = paper.isEmpty()                                  ? HandoutPrinter::usualPageSize()
        : paper.compare(QLatin1String("A4"), Qt::CaseInsensitive) == 0 ? QPageSize::A4
                                                                       : QPageSize::Letter;

    Reader reader(*library);
    const HandoutPdf pdf = printAndWait(reader.printer(), handout, size);
    const QString error = pdf.error.isEmpty() ? saveFile(QString::fromStdString(m_output), pdf.bytes) : pdf.error;
    if (!error.isEmpty()) {
        context.err << error << Qt::endl;
        return exitProblem;
    }
    context.err << QString::fromStdString(m_output) << ": " << pdf.pages << (pdf.pages == 1 ? " page" : " pages")
                << Qt::endl;
    return exitDone;
}

} // namespace pamphlet
