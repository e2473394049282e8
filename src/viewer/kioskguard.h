#pragma once

#include <QObject>

class QKeyEvent;

namespace pamphlet {

// While it is on, keeps from every window of the program what the public could leave the reading by: shortcuts,
// closing, menus of the right button or of a long press, dropped files, and keys for what is not seen.
class KioskGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setOn(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool isForReading(const QKeyEvent &key);
};

} // namespace pamphlet
