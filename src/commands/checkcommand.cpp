#include "commands/checkcommand.h"

#include "article/spellingchecks.h"
#include "commands/articletable.h"
#include "commands/compilereport.h"
#include "commands/json.h"
#include "library/librarycompiler.h"

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const std::string &text)
{
    return QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

} // namespace

CLI::App *CheckCommand::describe(CLI::App &app)
{
    CLI::App *command
        = app.add_subcommand("check", "Check a folder of articles: every problem with file and line, every figure");
    command->add_option("folder", m_folder, "The folder with the articles")->required();
    CLI::Option *json = command->add_flag(
        "--json", m_json, "Print an object with the articles, their figures, the diagnostics and the notes");
    command->add_flag("--pemat", m_pemat, "Add what of the PEMAT-P points a program can look at");
    command->add_flag("--table", m_table, "Print the list of articles with their figures as Markdown")->excludes(json);
    command->add_option("--today", m_today, "Judge dates as on this day, such as 2028-11-22: whose review is due then?")
        ->check([](const std::string &text) {
            return dateOf(text).isValid() ? std::string() : std::string("expected a date like 2028-11-22");
        });
    return command;
}

int CheckCommand::run(const CommandContext &context)
{
    LibraryCompiler compiler(QString::fromStdString(m_folder));
    Extras extras;
    const bool good = compile(compiler, extras);
    if (m_json) {
        printJson(context, compiler, extras);
    } else if (m_table) {
        printDiagnostics(context.err, compiler.diagnostics());
        context.out << articleTable(QString::fromStdString(m_folder), compiler.articles());
    } else {
        printText(context, compiler, extras);
    }
    return good ? exitDone : exitProblem;
}

bool CheckCommand::compile(LibraryCompiler &compiler, Extras &extras) const
{
    if (!m_today.empty()) {
        compiler.setToday(dateOf(m_today));
    }
    SpellingChecks spelling(SpellChecker::systemFolders());
    compiler.setInspector([&](const Article &article, const Readability &reading, const ArticleFile &file,
                              const QByteArray &source, Diagnostics &found) {
        if (!m_table) {
            spelling.check(article, source, file.path, found);
        }
        if (m_pemat || m_json) {
            extras.pemat.insert(file.path, Pemat::look(article, reading));
        }
    });
    const bool good = compiler.compile(nullptr);
    compiler.setInspector({});
    extras.notes = spelling.notes();
    return good;
}

void CheckCommand::printText(const CommandContext &context, const LibraryCompiler &compiler, const Extras &extras) const
{
    printDiagnostics(context.out, compiler.diagnostics());
    for (const QString &note : extras.notes) {
        context.out << "note: " << note << Qt::endl;
    }
    for (const ArticleFigures &article : compiler.articles()) {
        context.out << article.file.path << ": " << figuresLine(article) << Qt::endl;
        if (m_pemat) {
            for (const PematPoint &point : extras.pemat.value(article.file.path)) {
                context.out << "  PEMAT-P " << point.item << (point.found ? " yes: " : " NO: ") << point.point << " ("
                            << point.why << ')' << Qt::endl;
            }
        }
    }
    if (const QString line = folderLine(FolderFigures::of(compiler.articles())); !line.isEmpty()) {
        context.out << line << Qt::endl;
    }
    context.out << compileSummary(compiler) << Qt::endl;
}

void CheckCommand::printJson(const CommandContext &context, const LibraryCompiler &compiler, const Extras &extras)
{
    QJsonArray articles;
    for (const ArticleFigures &article : compiler.articles()) {
        QJsonObject object = json::figures(article);
        QJsonArray points;
        for (const PematPoint &point : extras.pemat.value(article.file.path)) {
            points.append(QJsonObject{
                {u"item"_s, point.item}, {u"point"_s, point.point}, {u"found"_s, point.found}, {u"why"_s, point.why}});
        }
        object.insert(u"pemat"_s, points);
        articles.append(object);
    }
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
        diagnostics.append(json::diagnostic(diagnostic));
    }
    json::print(context.out,
        QJsonObject{{u"articles"_s, articles}, {u"folder"_s, json::folder(FolderFigures::of(compiler.articles()))},
            {u"diagnostics"_s, diagnostics}, {u"notes"_s, QJsonArray::fromStringList(extras.notes)}});
}

} // namespace pamphlet
