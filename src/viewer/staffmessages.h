#pragma once

#include "viewer/undobar.h"
#include "viewer/waitingroom.h"

#include <QObject>

namespace pamphlet {

// What staff are told, and may undo. What comes while the waiting room is on, such as of a printer that failed since,
// is kept from the patients and told when staff are back; it can no longer be undone then.
class StaffMessages : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    StaffMessages(const WaitingRoom &room, UndoBar &bar, QObject *parent = nullptr);

    // Offers what `source` can undo, and tells what it could not do.
    template <typename Source> void serve(Source &source);
    // Tells what was kept; the latest, as the bar would show it.
    void catchUp();

public Q_SLOTS:
    void tell(const QString &message);

private:
    const WaitingRoom &m_room;
    UndoBar &m_bar;
    QString m_kept;
};

template <typename Source> void StaffMessages::serve(Source &source)
{
    connect(&source, &Source::undoable, this, [this, &source](const QString &message) {
        if (!m_room.isOn()) {
            m_bar.offerUndo(message, [&source] { source.undo(); });
        }
    });
    connect(&source, &Source::failed, this, &StaffMessages::tell);
}

} // namespace pamphlet
