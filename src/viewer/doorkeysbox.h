#pragma once

#include "viewer/viewerparts.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pamphlet {

class PinForm;

// What opens the staff door, for the desk: the PIN and the key file on a USB stick, each in words, and how to change
// them.
class DoorKeysBox : public QFrame {
    Q_OBJECT

public:
    explicit DoorKeysBox(const ViewerParts &parts, QWidget *parent = nullptr);

    // Asks how things stand; the form for the PIN is closed.
    void begin();

private:
    void build();
    void connectParts();
    void openForm();
    void closeForm();
    void makeKeyFile();
    void showDoor();
    void tell(const QString &message);

    ViewerParts m_parts;
    QWidget *m_state;
    QLabel *m_pinState;
    QLabel *m_keyState;
    QLabel *m_message;
    QPushButton *m_pinButton;
    QPushButton *m_makeKey;
    QPushButton *m_removeKey;
    PinForm *m_form;
};

} // namespace pamphlet
