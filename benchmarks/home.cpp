// Prints when Home was seen with its topics and articles, in milliseconds since the start, and the memory that it took
// in MB. This is the program itself (src/main.cpp): nothing in it knows that it is watched.
#include "measure.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTextStream>

namespace {

// An article's chip is the last that Home paints: by then the window, the body map, the topics and the answer of the
// store are there.
class HomeWatcher : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen && object->objectName().startsWith(QStringLiteral("article-"))) {
            m_seen = true;
            QMetaObject::invokeMethod(
                this, &HomeWatcher::report, Qt::QueuedConnection); // when all of it has been painted
        }
        return false;
    }

private:
    void report()
    {
        const double time = pamphlet::bench::sinceStart();
        QTextStream(stdout) << time << ' ' << pamphlet::bench::treeMegabytes() << Qt::endl;
        QCoreApplication::quit();
    }

    bool m_seen = false;
};

void watchHome()
{
    if (QCoreApplication *application = QCoreApplication::instance()) {
        application->installEventFilter(new HomeWatcher(application));
    }
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watchHome)
