#include "viewer/tourguide.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int patience = 30'000; // milliseconds for one step, on the slowest machine

} // namespace

TourGuide::TourGuide(Viewer &viewer, QDir folder, QTextStream &log)
    : m_viewer(viewer)
    , m_folder(std::move(folder))
    , m_log(log)
{
}

void TourGuide::waitFor(const QString &what, const std::function<bool()> &holds) const
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop;
    QTimer wake; // some states change without a signal of ours
    QObject::connect(&wake, &QTimer::timeout, &loop, &QEventLoop::quit);
    wake.start(10);
    while (!holds()) {
        if (deadline.hasExpired()) {
            throw TourStopped{QStringLiteral("The tour waited in vain for: ") + what};
        }
        loop.exec(QEventLoop::WaitForMoreEvents);
    }
}

void TourGuide::waitUntilVisible(const QString &name) const
{
    waitFor(name, [this, &name] {
        const QList<QWidget *> named = window().findChildren<QWidget *>(name);
        return std::any_of(named.begin(), named.end(), [](const QWidget *widget) { return widget->isVisible(); });
    });
}

void TourGuide::waitUntilShown(const QString &what, const std::function<void()> &open) const
{
    bool shown = false;
    const auto connection
        = QObject::connect(&window(), &MainWindow::articleShown, &window(), [&shown] { shown = true; });
    open();
    waitFor(what, [&shown] { return shown; });
    QObject::disconnect(connection);
}

void TourGuide::click(const QString &name) const
{
    find<QAbstractButton>(name)->click();
}

void TourGuide::picture(const QString &name)
{
    save(window(), name);
}

void TourGuide::popupPicture(const QString &name)
{
    waitFor(name, [] { return QApplication::activePopupWidget() != nullptr; });
    QWidget *popup = QApplication::activePopupWidget();
    save(*popup, name);
    popup->close();
}

void TourGuide::tellOf(const QString &file)
{
    m_log << file << Qt::endl;
}

void TourGuide::settle() const
{
    QEventLoop loop; // the browser engine shows a page some frames after it has loaded it
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
}

void TourGuide::save(QWidget &widget, const QString &name)
{
    settle();
    const QString file = QStringLiteral("%1-%2.png").arg(++m_step, 2, 10, QLatin1Char('0')).arg(name);
    if (!widget.grab().save(m_folder.filePath(file))) {
        throw TourStopped{m_folder.filePath(file) + QStringLiteral(": cannot be written")};
    }
    tellOf(file);
}

} // namespace pamphlet
