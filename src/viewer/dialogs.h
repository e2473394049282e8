#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace pamphlet {

// Questions that the desktop asks: where to save, which printer. A test answers them itself.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    Dialogs() = default;
    Q_DISABLE_COPY_MOVE(Dialogs)

    // The file to write, or empty when the user cancelled.
    virtual QString savePath(QWidget *parent, const QString &title, const QString &suggestion);
    // Lets the user choose a printer; false when cancelled.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer);
};

} // namespace pamphlet
