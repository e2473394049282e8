#include "commands/exportcommand.h"

#include "handout/handouttools.h"
#include "handout/savefile.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

namespace pamphlet {

namespace {

HandoutPdf printAndWait(HandoutPrinter *printer, const Handout &handout)
{
    QFutureWatcher<HandoutPdf> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<HandoutPdf>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(printer->print(handout));
    if (!watcher.isFinished()) {
        loop.exec();
    }
    return watcher.result();
}

} // namespace

CLI::App *ExportCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("export", "Make a PDF of one or more articles with their pages to fill in");
    CLI::Option *slugs = command->add_option("slugs", m_slugs, "The articles in their order, as `list` names them");
    CLI::Option *tools
        = command
              ->add_option("--tool", m_tools, "A page to fill in, as `list --tools` names it; with or without articles")
              ->allow_extra_args(false);
    command->add_option("-o,--output", m_output, "The PDF file to write")->required();
    command->add_option("--lang", m_lang, "Language of the articles")->capture_default_str();
    command->add_option("--note", m_note, "A note for the first page; adds that page to a single article too");
    command->add_option("--paper", m_paper, "A4 or Letter; without it, what is usual here")
        ->check(CLI::IsMember({"A4", "Letter"}, CLI::ignore_case));
    command->parse_complete_callback([slugs, tools] {
        if (slugs->empty() && tools->empty()) {
            throw CLI::RequiredError("slugs or --tool");
        }
    });
    return command;
}

bool ExportCommand::addArticles(Handout &handout, const Library &library, const CommandContext &context) const
{
    QStringList slugs;
    for (const std::string &slug : m_slugs) {
        slugs.append(QString::fromStdString(slug));
    }
    slugs.removeDuplicates();
    for (const QString &slug : std::as_const(slugs)) {
        if (!library.languages(slug).contains(handout.lang)) {
            context.err << QStringLiteral("There is no article \"%1\" in \"%2\"; `pamphlet list` shows all.")
                               .arg(slug, handout.lang)
                        << Qt::endl;
            return false;
        }
        handout.items.append({slug, handout.lang, {}});
    }
    return true;
}

bool ExportCommand::addTools(Handout &handout, const Library &library, const CommandContext &context) const
{
    QStringList missing;
    QStringList ids;
    for (const ToolSummary &tool : toolsOf(library, handout.items, &missing)) {
        ids.append(tool.id);
        handout.tools.append({tool.id, tool.lang});
    }
    missing.removeDuplicates();
    for (const QString &id : std::as_const(missing)) {
        context.err << QStringLiteral("The library has no page to fill in \"%1\"; it is left out.").arg(id) << Qt::endl;
    }
    for (const std::string &name : m_tools) {
        const QString id = QString::fromStdString(name);
        const QString lang = LibraryTools(library).bestLanguage(id, handout.lang);
        if (lang.isEmpty()) {
            context.err
                << QStringLiteral("There is no page to fill in \"%1\"; `pamphlet list --tools` shows all.").arg(id)
                << Qt::endl;
            return false;
        }
        if (!ids.contains(id)) {
            ids.append(id);
            handout.tools.append({id, lang});
        }
    }
    return true;
}

bool ExportCommand::fill(Handout &handout, const Library &library, const CommandContext &context) const
{
    handout.lang = QString::fromStdString(m_lang);
    handout.note = QString::fromStdString(m_note);
    handout.date = QDate::currentDate();
    if (!addArticles(handout, library, context) || !addTools(handout, library, context)) {
        return false;
    }
    handout.options.firstPage = handout.items.size() > 1 || !handout.note.isEmpty();
    return true;
}

int ExportCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    if (!library) {
        return exitProblem;
    }
    Handout handout;
    if (!fill(handout, *library, context)) {
        return exitProblem;
    }
    const QString paper = QString::fromStdString(m_paper);
    if (!paper.isEmpty()) {
        const bool a4 = paper.compare(QLatin1String("A4"), Qt::CaseInsensitive) == 0;
        handout.options.pageSize = a4 ? QPageSize::A4 : QPageSize::Letter;
    }

    Reader reader(*library);
    const HandoutPdf pdf = printAndWait(reader.printer(), handout);
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
