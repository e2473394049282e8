#include "viewer/application.h"

#include "viewer/icons.h"
#include "viewer/screenkeyboard.h"

#include <QFont>
#include <QMessageBox>

namespace pamphlet {

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariable("DISPLAY").isEmpty()
        || !qEnvironmentVariable("WAYLAND_DISPLAY").isEmpty();
}

} // namespace

Application::Application(int &argc, char **argv, Display display)
{
    if (display == Display::None) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay()) {
        m_problem = QStringLiteral(
            "There is no display to open a window on. The commands work without one; see `pamphlet --help`.");
        return;
    }
    ScreenKeyboard::prepare();
    m_application = std::make_unique<QApplication>(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Pamphlet"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.pamphlet.Pamphlet"));
    QGuiApplication::setWindowIcon(Icons::application());
    if (m_translator.load(QStringLiteral(":/pamphlet/translations/pamphlet_en.qm"))) {
        QCoreApplication::installTranslator(&m_translator);
    }
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    QApplication::setFont(font);
}

Application::~Application() = default;

void Application::showProblem(const QString &problem)
{
    QMessageBox::critical(nullptr, QCoreApplication::translate("Application", "Pamphlet cannot start"), problem);
}

} // namespace pamphlet
