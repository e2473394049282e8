#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

// Sets the PIN of the staff door, or another one in its place.
class PinPage : public QWidget {
    Q_OBJECT

public:
    explicit PinPage(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin(bool mayCancel);

Q_SIGNALS:
    void done();
    void cancelled();

private:
    ViewerParts m_parts;
};

} // namespace pamphlet
