#pragma once

#include "clinic/staffsecret.h"
#include "viewer/doorwait.h"
#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

class PinPanel;

// Sets the PIN of the staff door, typed twice. To change it the PIN of now, or the key file, is asked first.
class PinForm : public QWidget {
    Q_OBJECT

public:
    explicit PinForm(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin(bool mayCancel);
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
    void tryOld();
    void tryKeyFile();
    void takeNew();
    void takeAgain();
    void showWait();
    void tell(const QString &message);
    void forget();

    ViewerParts m_parts;
    PinPanel *m_panel;
    DoorWait m_wait;
    StaffSecret m_first;
    Step m_start = Step::New;
    Step m_step = Step::New;
    int m_try = 0; // an answer to an earlier one is not awaited any more
    bool m_asking = false;
};

} // namespace pamphlet
