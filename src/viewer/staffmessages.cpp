#include "viewer/staffmessages.h"

#include <utility>

namespace pamphlet {

StaffMessages::StaffMessages(const WaitingRoom &room, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_bar(bar)
{
}

void StaffMessages::tell(const QString &message)
{
    if (m_room.isOn()) {
        m_kept = message;
    } else {
        m_bar.tell(message);
    }
}

void StaffMessages::catchUp()
{
    if (!m_kept.isEmpty()) {
        m_bar.tell(std::exchange(m_kept, {}));
    }
}

} // namespace pamphlet
