#pragma once

#include "viewer/place.h"
#include "viewer/viewerparts.h"
#include "viewer/waitingroomoptions.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class WaitingRoomPage;
}

namespace pamphlet {

class ChoiceRow;
class DeskTabs;
class DoorKeysBox;

// Where staff give the tablet to patients, and arrange what it then does. What is chosen is stored at once.
class WaitingRoomPage : public QWidget {
    Q_OBJECT

public:
    explicit WaitingRoomPage(const ViewerParts &parts, QWidget *parent = nullptr);
    ~WaitingRoomPage() override;

    // Asks how the staff door stands.
    void enter();

Q_SIGNALS:
    void deskChosen(pamphlet::Place::Kind kind); // another page for staff
    void lockRequested(); // gives the tablet to patients

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTimes();
    void makeArticles();
    ChoiceRow *addTime(const QString &question, const QString &name, const QList<int> &seconds,
        std::chrono::milliseconds WaitingRoomOptions::*option);
    void change(const std::function<void(WaitingRoomOptions &)> &how);
    void showOptions();
    void showArticles();
    void showDoor();
    void fitToSize();

    ViewerParts m_parts;
    DeskTabs *m_tabs;
    DoorKeysBox *m_keys;
    ChoiceRow *m_idle;
    ChoiceRow *m_countdown;
    ChoiceRow *m_visitLock;
    ChoiceRow *m_articles;
    std::unique_ptr<Ui::WaitingRoomPage> m_ui;
};

} // namespace pamphlet
