#include "commands/exportcommand.h"

#include "commands/exportprogress.h"
#include "commands/interrupt.h"
#include "commands/json.h"
#include "handout/handouttools.h"
#include "handout/savefile.h"
#include "handout/webpage.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "reader/exportrun.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
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

HandoutPdf made(Reader &reader, const Handout &handout, bool asWebPage)
{
    if (!asWebPage) {
        return printAndWait(reader.printer(), handout);
    }
    const LibrarySource &source = reader.source();
    const HandoutFile page = handoutWebPage(reader.library(), source.clinic(), source.reviews(), handout);
    return {page.bytes, page.title, 1, page.error};
}

ExportSummary runAndWait(
    ExportRun &run, const QList<ExportJob> &jobs, const QString &folder, ExportForm form, ExportProgress &progress)
{
    ExportSummary result;
    QEventLoop loop;
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::pressed, &run, &ExportRun::cancel);
    QObject::connect(&run, &ExportRun::progressed, &loop,
        [&progress](int done, int total, const QString &title) { progress.show(done, total, title); });
    QObject::connect(&run, &ExportRun::finished, &loop, [&](const ExportSummary &summary) {
        result = summary;
        loop.quit();
    });
    run.start(jobs, folder, form);
    loop.exec();
    return result;
}

QString counted(qsizetype count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QJsonObject jsonOf(const ExportSummary &summary, double seconds)
{
    QJsonArray problems;
    for (const ExportProblem &problem : summary.problems) {
        problems.append(
            QJsonObject{{QStringLiteral("title"), problem.title}, {QStringLiteral("error"), problem.error}});
    }
    return {{QStringLiteral("written"), summary.written}, {QStringLiteral("problems"), problems},
        {QStringLiteral("cancelled"), summary.cancelled}, {QStringLiteral("folder"), summary.folder},
        {QStringLiteral("files"), QJsonArray::fromStringList(summary.files)}, {QStringLiteral("seconds"), seconds}};
}

} // namespace

CLI::App *ExportCommand::describe(CLI::App &app)
{
    CLI::App *command = app.add_subcommand(
        "export", "Make PDFs or web pages of articles with their pages to fill in: one file, or many in a folder");
    m_selection.describe(*command);
    CLI::Option *tools
        = command
              ->add_option("--tool", m_tools, "A page to fill in, as `list --tools` names it; with or without articles")
              ->allow_extra_args(false);
    command
        ->add_option("-o,--output", m_output,
            "The file to write; for --all, --topic and --set without --book the folder, else one when it exists or "
            "ends with a slash")
        ->required();
    m_bookOption = command
                       ->add_option("--book", m_bookTitle,
                           "One file of all, with a title page and contents; give TITLE after the articles or as "
                           "--book=TITLE")
                       ->expected(0, 1)
                       ->type_name("TITLE");
    describeLooks(*command);
    command->add_flag("--json", m_json, "Print {written, problems, cancelled, folder, files, seconds} of many files");
    command->parse_complete_callback([this, tools] {
        if (m_selection.isEmpty() && tools->empty()) {
            throw CLI::RequiredError("slugs, --all, --topic, --set or --tool");
        }
        if (!tools->empty() && isIntoFolder()) {
            throw CLI::ValidationError("--tool", "goes with one file only");
        }
    });
    return command;
}

void ExportCommand::describeLooks(CLI::App &command)
{
    command.add_option("--note", m_note, "A note for the first page; adds that page to a single article too");
    command.add_option("--paper", m_paper, "A4 or Letter; without it, what is usual here")
        ->check(CLI::IsMember({"A4", "Letter"}, CLI::ignore_case));
    command.add_flag("--large-print", m_largePrint, "Letters of 18 points and more");
    command.add_flag("--ink-saving", m_inkSaving, "No coloured areas, pictures in grey");
    command.add_flag("--no-pictures", m_noPictures, "Text only");
    command.add_flag("--two-sided", m_twoSided, "Each article begins on a sheet of its own");
    command.add_flag("--no-first-page", m_noFirstPage, "Without the page with note, contents and red flags");
    command.add_flag("--html", m_html, "Web pages instead of PDFs, each one file with its pictures inside");
}

void ExportCommand::tellMissing(const QStringList &missing, const CommandContext &context) const
{
    for (const QString &id : missing) {
        context.err << QStringLiteral("The library has no page to fill in \"%1\"; it is left out.").arg(id) << Qt::endl;
    }
}

bool ExportCommand::isIntoFolder() const
{
    const QString output = QString::fromStdString(m_output);
    return (m_selection.isMany() && !isBook()) || output.endsWith(u'/') || QFileInfo(output).isDir();
}

ExportChoice ExportCommand::choice() const
{
    ExportChoice choice;
    choice.note = QString::fromStdString(m_note);
    HandoutOptions &options = choice.options;
    options.firstPage = !m_noFirstPage;
    options.pictures = !m_noPictures;
    options.largePrint = m_largePrint;
    options.inkSaving = m_inkSaving;
    options.twoSided = m_twoSided;
    const QString paper = QString::fromStdString(m_paper);
    if (!paper.isEmpty()) {
        const bool a4 = paper.compare(QLatin1String("A4"), Qt::CaseInsensitive) == 0;
        options.pageSize = a4 ? QPageSize::A4 : QPageSize::Letter;
    }
    return choice;
}

QString ExportCommand::bookTitle() const
{
    const QString title = QString::fromStdString(m_bookTitle).simplified();
    return title.isEmpty() ? m_selection.title() : title;
}

bool ExportCommand::addTools(Handout &handout, const Library &library, const CommandContext &context) const
{
    for (const std::string &name : m_tools) {
        const QString id = QString::fromStdString(name);
        const QString lang = LibraryTools(library).bestLanguage(id, handout.lang);
        if (lang.isEmpty()) {
            context.err
                << QStringLiteral("There is no page to fill in \"%1\"; `pamphlet list --tools` shows all.").arg(id)
                << Qt::endl;
            return false;
        }
        const bool isThere = std::any_of(
            handout.tools.cbegin(), handout.tools.cend(), [&id](const HandoutTool &tool) { return tool.id == id; });
        if (!isThere) {
            handout.tools.append({id, lang});
        }
    }
    return true;
}

int ExportCommand::writeFile(
    const Library &library, const QList<ArticleKey> &articles, const CommandContext &context) const
{
    QStringList missing;
    Handout handout = oneBook(library, articles, isBook() ? bookTitle() : QString(), choice(), &missing).handout;
    tellMissing(missing, context);
    handout.lang = m_selection.lang();
    if (!addTools(handout, library, context)) {
        return exitProblem;
    }
    const bool hasContents = handout.items.size() > 1 || isBook();
    handout.options.firstPage = !m_noFirstPage && (hasContents || !handout.note.isEmpty());
    Reader reader(library);
    const HandoutPdf file = made(reader, handout, m_html);
    const QString error = file.error.isEmpty() ? saveFile(QString::fromStdString(m_output), file.bytes) : file.error;
    if (!error.isEmpty()) {
        context.err << error << Qt::endl;
        return exitProblem;
    }
    context.err << QString::fromStdString(m_output) << ": " << counted(file.pages, "page", "pages") << Qt::endl;
    return exitDone;
}

int ExportCommand::writeFiles(
    const Library &library, const QList<ArticleKey> &articles, const CommandContext &context) const
{
    QStringList missing;
    const QList<ExportJob> jobs = isBook()
        ? QList<ExportJob>{oneBook(library, articles, bookTitle(), choice(), &missing)}
        : oneFileEach(library, articles, choice(), &missing);
    tellMissing(missing, context);
    QElapsedTimer clock;
    clock.start();
    Reader reader(library);
    ExportRun exportRun(reader);
    ExportProgress progress(context.err);
    const ExportSummary summary = runAndWait(
        exportRun, jobs, QString::fromStdString(m_output), m_html ? ExportForm::WebPage : ExportForm::Pdf, progress);
    progress.clear();
    return tell(summary, clock.elapsed(), context);
}

int ExportCommand::tell(const ExportSummary &summary, qint64 milliseconds, const CommandContext &context) const
{
    const double seconds = double(std::max<qint64>(1, milliseconds)) / 1000;
    for (const ExportProblem &problem : summary.problems) {
        context.err << problem.title << ": " << problem.error << Qt::endl;
    }
    context.err << counted(summary.written, "file", "files") << ", "
                << counted(summary.problems.size(), "problem", "problems") << ", "
                << QString::number(summary.written / seconds, 'f', 1) << " per second"
                << (summary.cancelled ? "; stopped before the end, what is there is whole" : "") << Qt::endl;
    if (m_json) {
        json::print(context.out, jsonOf(summary, seconds));
    }
    return summary.problems.isEmpty() && !summary.cancelled ? exitDone : exitProblem;
}

int ExportCommand::run(const CommandContext &context)
{
    const std::unique_ptr<Library> library = context.openLibrary();
    const auto articles = library ? m_selection.articles(*library, context) : std::nullopt;
    if (!articles) {
        return exitProblem;
    }
    return isIntoFolder() ? writeFiles(*library, *articles, context) : writeFile(*library, *articles, context);
}

} // namespace pamphlet
