#include "reader/engine.h"

#include "reader/articlescheme.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <unistd.h>

namespace pamphlet::Engine {

QString startProblem()
{
    const bool sandboxOff = qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1;
    if (::geteuid() != 0 || sandboxOff) {
        return {};
    }
    return QStringLiteral(
        "Pamphlet does not run as root: the sandbox that keeps articles away from this computer would not work. "
        "Start it as an ordinary user.");
}

void prepare()
{
    ArticleScheme::registerScheme();
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext=false")); // a page of settings at each start
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // the engine is loaded after the application object
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " --disable-background-networking --disable-component-update --disable-domain-reliability --disable-sync"
             " --no-pings --disable-breakpad --dns-prefetch-disable";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
}

} // namespace pamphlet::Engine
