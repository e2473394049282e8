#pragma once

#include <QApplication>
#include <QString>
#include <QTranslator>

#include <memory>

namespace pamphlet {

// The QApplication of the program, with its fonts and name set.
class Application {
public:
    enum class Display {
        Window, // a desktop session is needed
        None, // works without: nothing is shown
    };

    Application(int &argc, char **argv, Display display);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    // Why there can be no window, in words for people; empty when there can.
    QString problem() const { return m_problem; }

    // Tells in a window why the viewer cannot start; returns when it was read.
    static void showProblem(const QString &problem);

private:
    QString m_problem;
    QTranslator m_translator;
    std::unique_ptr<QApplication> m_application;
};

} // namespace pamphlet
