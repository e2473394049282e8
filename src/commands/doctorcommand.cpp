#include "commands/doctorcommand.h"

#include "clinic/datafolder.h"
#include "library/library.h"
#ifdef PAMPHLET_HAS_VIEWER
#include "reader/networkban.h"
#endif

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QSysInfo>

#include <cmark.h>
#include <unistd.h>

namespace pamphlet {

namespace {

QString sqliteVersion(const Library *library)
{
    if (!library) {
        return QStringLiteral("unknown");
    }
    QSqlQuery query = library->query();
    return query.exec(QStringLiteral("SELECT sqlite_version()")) && query.next() ? query.value(0).toString()
                                                                                 : QStringLiteral("unknown");
}

bool hasFont(const QString &pattern)
{
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::FontsLocation)) {
        if (QDirIterator(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks)
                .hasNext()) {
            return true;
        }
    }
    return false;
}

// The folder itself, or the nearest one above it that exists.
QString existingFolder(QString path)
{
    while (!QFileInfo::exists(path) && path.size() > 1) {
        path = QFileInfo(path).path();
    }
    return path;
}

} // namespace

CLI::App *DoctorCommand::describe(CLI::App &app)
{
    return app.add_subcommand("doctor", "Look over this machine: what is fine, what is not, what to do");
}

void DoctorCommand::say(const CommandContext &context, Verdict verdict, const QString &subject, const QString &text)
{
    const char *word = verdict == Verdict::Fine ? "ok      " : verdict == Verdict::Note ? "note    " : "PROBLEM ";
    context.out << word << subject << ": " << text << Qt::endl;
    m_problem = m_problem || verdict == Verdict::Problem;
}

int DoctorCommand::run(const CommandContext &context)
{
    say(context, Verdict::Fine, QStringLiteral("program"),
        QStringLiteral("Pamphlet %1, %2, %3")
            .arg(QStringLiteral(PAMPHLET_VERSION), QSysInfo::prettyProductName(),
                QCoreApplication::applicationFilePath()));
    examineLibrary(context);
    examineDataFolder(context);
    examineDisplay(context);
    examineSandbox(context);
    examineFonts(context);
    examineNetwork(context);
    return m_problem ? exitProblem : exitDone;
}

void DoctorCommand::examineLibrary(const CommandContext &context)
{
    const QString subject = QStringLiteral("library");
    QString error;
    const std::unique_ptr<Library> library = Library::open(context.resolvedLibraryPath(), error);
    say(context, Verdict::Fine, QStringLiteral("versions"),
        QStringLiteral("Qt %1, SQLite %2, cmark %3")
            .arg(QLatin1String(qVersion()), sqliteVersion(library.get()), QLatin1String(cmark_version_string())));
    if (!library) {
        say(context, Verdict::Problem, subject, error);
    } else if (const QString damage = library->findDamage(); !damage.isEmpty()) {
        say(context, Verdict::Problem, subject,
            QStringLiteral("%1 is damaged: %2; copy it again").arg(library->path(), damage));
    } else {
        say(context, Verdict::Fine, subject,
            QStringLiteral("%1, %2 articles").arg(library->path()).arg(library->articleCount()));
    }
}

void DoctorCommand::examineDataFolder(const CommandContext &context)
{
    const QString path = DataFolder::path();
    const QString existing = existingFolder(path);
    if (QFileInfo(existing).isDir() && QFileInfo(existing).isWritable()) {
        say(context, Verdict::Fine, QStringLiteral("data"), path);
    } else {
        say(context, Verdict::Problem, QStringLiteral("data"),
            QStringLiteral("%1 cannot be written (%2 is in the way); change its permissions or set PAMPHLET_HOME")
                .arg(path, existing));
    }
}

void DoctorCommand::examineDisplay(const CommandContext &context)
{
    const QString subject = QStringLiteral("display");
    const QString display = qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY"));
    if (display.isEmpty()) {
        say(context, Verdict::Note, subject,
            QStringLiteral("none; the commands work, the viewer needs a desktop session"));
    } else if (!display.startsWith(QLatin1Char(':')) && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        say(context, Verdict::Problem, subject,
            QStringLiteral("%1 is reached over the network, which the viewer cannot; start it where the screen is")
                .arg(display));
    } else {
        say(context, Verdict::Fine, subject, display);
    }
}

void DoctorCommand::examineSandbox(const CommandContext &context)
{
    const QString subject = QStringLiteral("sandbox");
    const bool off = qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1;
    if (off) {
        say(context, Verdict::Note, subject,
            QStringLiteral("switched off by QTWEBENGINE_DISABLE_SANDBOX=1; only for tests and demonstrations"));
    } else if (::geteuid() == 0) {
        say(context, Verdict::Problem, subject,
            QStringLiteral("the browser engine's sandbox refuses to run as root; start Pamphlet as an ordinary user"));
    } else {
        say(context, Verdict::Fine, subject, QStringLiteral("on"));
    }
}

void DoctorCommand::examineFonts(const CommandContext &context)
{
    const QString subject = QStringLiteral("fonts");
    const bool inter = hasFont(QStringLiteral("Inter*-Regular.*"));
    const bool noto = hasFont(QStringLiteral("NotoSans-Regular.*"));
    if (inter && noto) {
        say(context, Verdict::Fine, subject, QStringLiteral("Inter, Noto Sans"));
    } else {
        say(context, Verdict::Note, subject,
            QStringLiteral("missing %1; install fonts-inter and fonts-noto-core for the intended look")
                .arg(inter ? QStringLiteral("Noto Sans") : QStringLiteral("Inter")));
    }
}

// The last one: what it tries holds for the rest of this process.
void DoctorCommand::examineNetwork(const CommandContext &context)
{
    const QString subject = QStringLiteral("network");
#ifdef PAMPHLET_HAS_VIEWER
    if (const QString problem = NetworkBan::impose(); problem.isEmpty()) {
        say(context, Verdict::Fine, subject, QStringLiteral("the kernel refuses it to the viewer"));
    } else {
        say(context, Verdict::Note, subject,
            QStringLiteral("not used, but the kernel does not refuse it to the viewer: %1").arg(problem));
    }
#else
    say(context, Verdict::Fine, subject, QStringLiteral("not used; this build has no viewer"));
#endif
}

} // namespace pamphlet
