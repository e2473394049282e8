// The peer of Home: a window with a list and nothing else, in a program that links the browser engine as Pamphlet does.
// Prints when it was seen, in milliseconds since the start, and the memory that it took in MB.
#include "measure.h"

#include <QApplication>
#include <QListWidget>
#include <QTextStream>
#include <QWebEngineView>

namespace {

class List : public QListWidget {
public:
    bool seen = false;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListWidget::paintEvent(event);
        seen = true;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    List list;
    list.addItems({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    list.setAccessibleDescription(
        QString::fromLatin1(QWebEngineView::staticMetaObject.className())); // keeps the engine linked
    list.resize(1280, 800);
    list.show();
    pamphlet::bench::waitUntil([&list] { return list.seen; });
    const double time = pamphlet::bench::sinceStart();
    QTextStream(stdout) << time << ' ' << pamphlet::bench::treeMegabytes() << Qt::endl;
}
