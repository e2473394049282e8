#pragma once

#include "clinic/staffsecret.h"
#include "viewer/doortry.h"
#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

class PinPanel;

// Sets the PIN of the staff door, typed twice. To change it the current PIN, or the key file, is asked first.
class PinForm : public QWidget {
    Q_OBJECT

public:
    explicit PinForm(const ViewerParts &parts, QWidget *parent = nullptr);

    // The first PIN; done() follows, or cancelled() where that may be.
    void begin(bool mayCancel);
    // Another PIN in place of the current one.
    void beginChange();

Q_SIGNALS:
    void done();
    void cancelled();

private:
    enum class Step { Old, New, Again };

    void connectParts();
    void start(Step step);
    void showStep(Step step);
    void accept();
    void takeNew();
    void takeAgain();
    void handleFailure(const QString &message);
    void tell(const QString &message);
    void forget();

    ViewerParts m_parts;
    PinPanel *m_panel;
    DoorTry m_door;
    StaffSecret m_first;
    Step m_start = Step::New;
    Step m_step = Step::New;
    int m_try = 0; // an answer to an earlier one is not awaited any more
    bool m_setting = false;
};

} // namespace pamphlet
