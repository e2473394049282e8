#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

class PinForm;

// Sets the PIN of the staff door before the waiting room begins: the form for it, over the whole window.
class PinPage : public QWidget {
    Q_OBJECT

public:
    explicit PinPage(const ViewerParts &parts, QWidget *parent = nullptr);

    // For somebody new; call it each time that the page is shown.
    void begin(bool mayCancel);

Q_SIGNALS:
    void done();
    void cancelled();

private:
    PinForm *m_form;
};

} // namespace pamphlet
