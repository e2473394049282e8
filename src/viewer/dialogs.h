#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace pamphlet {

// Questions that the desktop asks: where to save, which printer; and its file manager. A test answers them itself.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    Dialogs() = default;
    Q_DISABLE_COPY_MOVE(Dialogs)

    // The file to write, in the user's documents under this `name` unless the user wants otherwise, and always with its
    // ending; empty when the user cancelled.
    QString fileToSave(QWidget *parent, const QString &title, const QString &name);
    // The same for any path, as it was chosen.
    virtual QString savePath(QWidget *parent, const QString &title, const QString &suggestion);
    // Lets the user choose a printer; false when cancelled.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer);
    // The queue of the print system that `printer` stands for; empty when it stands for a file.
    virtual QString queueOf(const QPrinter &printer);
    // Shows a folder in the desktop's file manager; false when the desktop has none.
    virtual bool openFolder(const QString &folder);
    // The folder to write files into, or empty when the user cancelled.
    virtual QString folderPath(QWidget *parent, const QString &title, const QString &suggestion);
};

} // namespace pamphlet
