#include "commands/forgetpincommand.h"

#include "clinic/clinicdatabase.h"
#include "clinic/datafolder.h"
#include "clinic/outcome.h"
#include "clinic/staffdoorrepository.h"

#include <QDir>
#include <QFile>

namespace pamphlet {

CLI::App *ForgetPinCommand::describe(CLI::App &app)
{
    return app.add_subcommand("forget-pin", "Take away the PIN of the staff door, so that another one can be set");
}

int ForgetPinCommand::run(const CommandContext &context)
{
    const QString file = DataFolder::path() + QLatin1Char('/') + ClinicDatabase::fileName();
    const Outcome<bool> forgotten = attempt([&file] {
        if (!QFile::exists(file)) {
            return false; // and none is made
        }
        ClinicDatabase database(file);
        return StaffDoorRepository(database).removeKey(StaffKey::Kind::Pin);
    });
    if (!forgotten.ok()) {
        context.err << forgotten.error << Qt::endl;
        return exitProblem;
    }
    if (!forgotten.value) {
        context.err << QStringLiteral("There is no PIN in %1. Run this as the account that Pamphlet runs as.")
                           .arg(QDir::toNativeSeparators(file))
                    << Qt::endl;
        return exitProblem;
    }
    context.out << QStringLiteral("The PIN in %1 is forgotten, and with it the wrong tries. A key file stays.\n"
                                  "Set another one now: the waiting room asks for it, whoever stands there.")
                       .arg(QDir::toNativeSeparators(file))
                << Qt::endl;
    return exitDone;
}

} // namespace pamphlet
