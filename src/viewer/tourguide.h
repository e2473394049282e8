#pragma once

#include "viewer/mainwindow.h"
#include "viewer/viewer.h"

#include <QDir>
#include <QTextStream>

#include <functional>

namespace pamphlet {

// Why a tour ended early, in words for who runs it.
struct TourStopped {
    QString reason;
};

// Does what a person does in a window, waits until it has happened and takes pictures. What does not happen in time
// throws TourStopped. Lives on the thread of the window.
class TourGuide {
public:
    TourGuide(Viewer &viewer, QDir folder, QTextStream &log);

    Viewer &viewer() const { return m_viewer; }
    MainWindow &window() const { return m_viewer.window(); }
    const QDir &folder() const { return m_folder; }

    void waitFor(const QString &what, const std::function<bool()> &holds) const;
    void waitUntilVisible(const QString &name) const;
    void waitUntilShown(const QString &what, const std::function<void()> &open) const; // in the browser engine
    void click(const QString &name) const;
    template <typename W> W *find(const QString &name) const;

    // Of the window, or of the popup over it, which is closed then.
    void picture(const QString &name);
    void popupPicture(const QString &name);
    void tellOf(const QString &file); // that was written

private:
    void settle() const;
    void save(QWidget &widget, const QString &name);

    Viewer &m_viewer;
    QDir m_folder;
    QTextStream &m_log;
    int m_step = 0;
};

template <typename W> W *TourGuide::find(const QString &name) const
{
    for (W *widget : window().findChildren<W *>(name)) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    throw TourStopped{QStringLiteral("There is no %1 to be seen").arg(name)};
}

} // namespace pamphlet
