#pragma once

#include "viewer/waitingroomoptions.h"

#include <QObject>
#include <QUuid>

namespace pamphlet {

class ClinicShortcuts;
class VisitSession;

// Whether the public has the tablet in hand: then there is reading and nothing else. The visit that was in front is
// kept out of sight, and is in front again when staff are back.
class WaitingRoom : public QObject {
    Q_OBJECT

public:
    // Both must outlive this. A file in `folder` marks that it is on.
    WaitingRoom(ClinicShortcuts &shortcuts, VisitSession &session, const QString &folder, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    WaitingRoomOptions options() const;
    void setOptions(const WaitingRoomOptions &options);
    // Whether it was on when the program ended: it then begins in it. The mark is known at once, before the store
    // answers and when it cannot; the store knows it also after a power cut that took the mark.
    bool isMarked() const;
    bool wasOn() const;

    // Does not ask whether there is a PIN to leave it with: that is the kiosk's.
    void enter();
    void leave();
    // The next patient takes the tablet.
    void beginAnew();

Q_SIGNALS:
    // It is about to be on: what staff were at is to be kept, and out of sight after this.
    void entering();
    void changed(); // isOn()
    void optionsChanged(); // or may have
    // Everything that the patient before has read, typed or changed is to be forgotten.
    void begunAnew();

private:
    void hideVisit();
    void setMark(bool on);

    ClinicShortcuts &m_shortcuts;
    VisitSession &m_session;
    QString m_mark;
    bool m_on = false;
    QUuid m_visit; // that was in front
};

} // namespace pamphlet
